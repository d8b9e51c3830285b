import { expect, test } from '@playwright/test';
import { CONSOLE_SIZES, inspect, WIDE_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** Longer than characters of a word lie apart. */
const PAUSE_MS = 700;

test('[W77] [W79] keys that strayed end nothing; single keys are changed and turned off', async () => {
  test.setTimeout(150_000);
  const { kiosk, specialist } = office;
  const { page } = specialist;
  const dialog = page.getByRole('dialog');
  const mic = page.getByRole('button', { name: /^マイク/ });
  /** Puts the focus beside every field, as a click on an empty place does. */
  const beside = () => page.locator('#person').focus();
  const nothingOpens = async () => {
    await page.waitForTimeout(PAUSE_MS);
    await expect(dialog).toHaveCount(0);
  };

  await test.step('[W76] a key is changed by pressing it; one that is taken says by what', async () => {
    await page.getByRole('button', { name: 'アカウント' }).click();
    const row = page.getByRole('button', { name: /^マイクの.*切のキー/ });
    await row.click();
    const hint = page.locator('.keys__hint');
    await page.keyboard.press('h');
    await expect(hint).toContainText('「通話を終える」のキーです');
    await page.keyboard.press('3');
    await expect(hint).toContainText('理由や結果を選ぶキーです');
    await inspect(page, 'console-keys', WIDE_SIZES);
    await page.keyboard.press('q');
    await expect(row).toHaveText('Q');
    await expect(page.getByText('キー操作の設定を変更しました')).toBeVisible();
  });

  await test.step('[W78] in the account keys are none', async () => {
    await page.locator('body').press('?');
    await nothingOpens();
  });

  await test.step('[W76] it is the key at every desk, on its button and in the help', async () => {
    await page.reload();
    await specialist.shows('available');
    await kiosk.request();
    await specialist.shows('ringing');
    await specialist.accept();
    await kiosk.shows('call');
    await expect(mic).toHaveAttribute('aria-keyshortcuts', 'Q');
    await beside();
    await page.keyboard.press('q');
    await expect(mic).toContainText('切');
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press('q');
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press('?');
    await expect(dialog.locator('.help__row', { hasText: 'マイクの' })).toContainText('Q');
    await inspect(page, 'console-help', CONSOLE_SIZES);
    await page.keyboard.press('Escape');
  });

  await test.step('[W77] a word beside every field does nothing', async () => {
    const before = await mic.textContent();
    for (const word of ['kaigohoken', 'hoken', 'qadoguchi', 'tetsuzuki']) {
      await beside();
      await page.keyboard.type(word, { delay: 90 });
      await page.keyboard.press('Enter');
      await nothingOpens();
    }
    await expect(mic).toHaveText(before ?? '');
    await expect(page.locator('.record textarea').first()).toHaveValue('');
    await specialist.shows('serving');
  });

  await test.step('[W78] with the focus in the header keys are none', async () => {
    await page.getByRole('button', { name: 'サインアウト' }).focus();
    await page.keyboard.press('t');
    await nothingOpens();
  });

  await test.step('[W79] h and Enter ends nothing, however long lies between', async () => {
    await beside();
    await page.keyboard.press('h');
    await page.keyboard.press('Enter');
    await nothingOpens();
    await page.keyboard.press('h');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await specialist.shows('serving');
    await kiosk.shows('call');
    await inspect(page, 'console-end', CONSOLE_SIZES);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('[W79] the button itself ends the call', async () => {
    await specialist.hangUp();
    await specialist.shows('wrapUp');
    await specialist.writeUp();
  });

  await test.step('[W76] turned off, no character does anything, and none is shown', async () => {
    await page.getByRole('button', { name: 'アカウント' }).click();
    await page.getByRole('checkbox', { name: '1文字のキーで操作する' }).click();
    await expect(page.getByText('1文字のキーは切ってあります')).toBeVisible();
    await page.getByRole('button', { name: 'もとの画面へ' }).click();
    await expect(page.getByRole('button', { name: '離席' }).first()).not.toHaveAttribute(
      'aria-keyshortcuts',
      /./,
    );
    await beside();
    await page.keyboard.press('?');
    await nothingOpens();
  });
});
