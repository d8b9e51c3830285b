import { expect, type Dialog, type Page } from '@playwright/test';

/** Whether the browser asks before a page is loaded anew; whoever is asked stays. */
export async function asks(page: Page): Promise<boolean> {
  const asked: string[] = [];
  const stay = async (dialog: Dialog): Promise<void> => {
    asked.push(dialog.type());
    await dialog.dismiss();
  };
  page.on('dialog', stay);
  await page.evaluate(() => {
    Object.assign(window, { before: true });
    location.reload();
  });
  const isNew = (): Promise<boolean> => page.evaluate(() => !('before' in window));
  // A page that is being replaced cannot answer.
  const answered = async (): Promise<boolean> =>
    asked.length > 0 || (await isNew().catch(() => false));
  await expect.poll(answered, { timeout: 20_000 }).toBe(true);
  page.off('dialog', stay);
  return asked.includes('beforeunload');
}
