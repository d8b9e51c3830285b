import { expect, test } from '@playwright/test';
import { WIDE_SIZES, inspect } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[W9] [W107] what is written in a call survives a reload, becomes a record, and is corrected', async () => {
  test.setTimeout(150_000);
  const { kiosk, specialist } = office;
  const { page } = specialist;
  await kiosk.request();
  await specialist.accept();
  await expect(page.getByRole('textbox', { name: /^主訴/ })).toBeVisible();
  await expect(page.getByText('自動で保存されています')).toHaveCount(0);
  await page.getByRole('textbox', { name: /^主訴/ }).fill('母の介護保険の申請');
  await page.getByRole('textbox', { name: /^対応/ }).fill('申請のしかたを案内');
  await expect(page.getByText('自動で保存されています')).toBeVisible();
  await inspect(page, 'console-record-in-call', WIDE_SIZES);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await specialist.shows('serving');
  await expect(page.getByRole('textbox', { name: /^主訴/ })).toHaveValue('母の介護保険の申請');

  await specialist.hangUp();
  await specialist.press('記録して終える');
  await expect(page.getByText('あと4か所です')).toBeVisible();
  await specialist.sayNone('約束');
  await expect(page.getByText('あと3か所です')).toBeVisible();
  await inspect(page, 'console-record-missing', WIDE_SIZES);
  await specialist.writeUp('申請のしかたを案内');

  await test.step('[SE461] the record is found, opened and left by keyboard alone', async () => {
    const words = page.getByRole('searchbox', { name: /^ことば・受付番号/ });
    const line = page.getByRole('button', { name: '池尻-001' });
    await page.locator('#person').focus();
    await page.keyboard.press('-');
    await expect(page).toHaveURL(/\/console\/records$/);
    await expect(words).toBeFocused();
    await page.keyboard.type('介護保険');
    await page.keyboard.press('Enter');
    await expect(page.locator('mark').first()).toHaveText('介護保険');
    await page.keyboard.press('ArrowDown');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /池尻-001/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(line).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(words).toBeFocused();
    await inspect(page, 'console-records', WIDE_SIZES);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await specialist.shows('available');
    await page.goBack();
  });
  await specialist.press('池尻-001');
  await expect(page.getByText('母の介護保険の申請')).toBeVisible();
  await specialist.press('訂正する');
  await page.getByRole('radio', { name: '書きもれ' }).check({ force: true });
  await page.getByRole('textbox', { name: /^伝えた事/ }).fill('意見書が要ること');
  await inspect(page, 'console-amendment', WIDE_SIZES);
  await specialist.press('訂正を記録する');
  await expect(page.getByText('訂正の経過')).toBeVisible();
  await inspect(page, 'console-record-sheet', WIDE_SIZES);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
  await expect(page.getByText('意見書が要ること')).toBeVisible();
});
