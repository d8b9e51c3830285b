import { expect, type Page } from '@playwright/test';

/** Draws two waves where the resident signs at the kiosk. */
export async function drawSignature(page: Page): Promise<void> {
  const box = await page.locator('.signature-pad').boundingBox();
  if (box === null) throw new Error('there is nowhere to sign');
  for (const top of [0.3, 0.6]) {
    await page.mouse.move(box.x + 0.2 * box.width, box.y + top * box.height);
    await page.mouse.down();
    for (let at = 1; at <= 12; at += 1) {
      const y = top + 0.1 * Math.sin(at);
      await page.mouse.move(box.x + (0.2 + 0.04 * at) * box.width, box.y + y * box.height);
    }
    await page.mouse.up();
  }
}

/** At the kiosk: every page is said yes to, whatever page the form is on, until there is something to sign. */
export async function confirmForm(page: Page): Promise<void> {
  const pad = page.locator('.signature-pad');
  const ways = ['まちがいない', 'ぜんぶ たしかめる', 'つぎの ページ'].map((name) =>
    page.getByRole('button', { name }),
  );
  await expect(async () => {
    for (const way of ways) {
      if (await pad.isVisible()) return;
      if (!(await way.isVisible())) continue;
      await way.click();
      break;
    }
    await expect(pad).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 30_000 });
}

/** Signs by a typed name instead, on an attached keyboard. */
export async function typeSignature(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'キーで 名前を 入れる' }).click();
  await page.getByLabel('署名する人の お名前').focus();
  await page.keyboard.insertText(name);
}
