import { expect, test, type Page } from '@playwright/test';
import { inspect, WIDE_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { PATIENCE } from '../support/office/partyPage.ts';
import { fillForm } from '../support/office/fillForm.ts';
import { confirmForm, drawSignature } from '../support/office/signForm.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** At the kiosk: every page is confirmed, and the whole is signed with a finger. */
async function confirmAndSign(page: Page): Promise<void> {
  await confirmForm(page);
  await drawSignature(page);
  await page.getByRole('button', { name: '署名する' }).click();
}

async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^提出する/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^提出する/ })
    .click();
  const number = page.getByTestId('receipt-number');
  await expect(number).toHaveText(/^\d{4}-\d{6}-\d$/, PATIENCE);
  return number.innerText();
}

test('[F90] a procedure is submitted, sent back, mended on a second visit and completed', async () => {
  test.setTimeout(240_000);
  const { kiosk, specialist } = office;
  const { page } = specialist;
  const form = page.locator('.form');
  const beside = () => page.locator('#person').focus();

  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  await beside();
  await page.keyboard.press('0');
  await expect(form).toBeVisible(PATIENCE);
  const slip = await form.locator('.form__state').innerText();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/あと\d+か所です/)).toBeVisible();
  await inspect(page, 'console-form', WIDE_SIZES);
  await fillForm(page);
  await confirmAndSign(kiosk.page);
  await expect(page.getByText('署名が済みました。提出できます。')).toBeVisible(PATIENCE);
  await inspect(page, 'console-form-signed', WIDE_SIZES);
  const receiptNumber = await submit(page);
  await specialist.hangUp();
  await specialist.writeUp('申請を受けた');
  // There is a receipt to print, for which the screen waits.
  await kiosk.press('はじめの画面へ');
  await kiosk.shows('idle');

  await test.step('[F91] its desk takes it, reads all of it and sends it back field by field', async () => {
    await beside();
    await page.keyboard.press('7');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('見本 太郎').first()).toBeVisible(PATIENCE);
    await inspect(page, 'console-procedure', WIDE_SIZES);
    await specialist.press('引き受ける');
    await specialist.press('補正を求める');
    await expect(dialog.getByText('来庁者への伝え方')).toBeVisible(PATIENCE);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('直してほしい項目を選んでください。')).toBeVisible();
    const name = dialog.locator('.marked-field').filter({ hasText: '見本 太郎' }).first();
    await name.getByRole('checkbox').check({ force: true });
    await dialog.getByRole('combobox').selectOption('mismatch');
    await dialog.getByRole('radio', { name: 'センターで伝える' }).check({ force: true });
    await inspect(page, 'console-procedure-return', WIDE_SIZES);
    await page.keyboard.press('Control+Enter');
    await specialist.dialogCloses();
  });

  await test.step('[F92] on the second visit only the marked field is open; the number stays', async () => {
    await kiosk.request();
    await specialist.accept();
    await kiosk.shows('call');
    await specialist.press('続きから始める');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('始めた日').fill(dayIn(slip));
    await dialog.getByLabel('6けたの番号').fill(codeIn(slip));
    await inspect(page, 'console-resume', WIDE_SIZES);
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeVisible(PATIENCE);
    await expect(page.getByText('本人確認の書類と合いません。').first()).toBeVisible();
    const open = form.locator('input:not([readonly], [type="radio"], [type="checkbox"])');
    await expect(open).toHaveCount(1);
    await open.fill('見本 花子');
    await confirmAndSign(kiosk.page);
    expect(await submit(page)).toBe(receiptNumber);
    await specialist.hangUp();
    await specialist.writeUp('補正を受けた');
    await kiosk.press('はじめの画面へ');
  });

  await test.step('[F93] it is accepted, and completed by a reference that is typed twice', async () => {
    await specialist.press('手続き');
    await expect(page).toHaveURL(/\/console\/procedures$/);
    await inspect(page, 'console-procedures', WIDE_SIZES);
    await specialist.press(receiptNumber);
    await expect(page.getByRole('dialog').getByText('見本 花子').first()).toBeVisible(PATIENCE);
    await specialist.press('引き受ける');
    await specialist.press('受け付ける');
    await expect(page.getByRole('button', { name: /^完了にする/ })).toBeVisible(PATIENCE);
    await specialist.press('閉じる');
    await test.step('[F94] [FS45] what is accepted is written out as a table and as papers', async () => {
      await specialist.press('書き出す');
      await inspect(page, 'console-procedures-export', WIDE_SIZES);
      for (const [words, type] of [
        ['CSV', '.csv'],
        ['PDF', '.zip'],
      ] as const) {
        const saved = page.waitForEvent('download');
        await page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
        expect((await saved).suggestedFilename()).toContain(type);
      }
      await specialist.press('閉じる');
    });
    await specialist.press(receiptNumber);
    await specialist.press('完了にする');
    await page.getByLabel('処理番号', { exact: true }).fill('K-1024');
    await page.getByLabel('処理番号（もう一度）').fill('K-1042');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('2つの番号がちがいます。')).toBeVisible();
    await page.getByLabel('処理番号（もう一度）').fill('K-1024');
    await page.keyboard.press('Control+Enter');
    await specialist.dialogCloses();
    await expect(page.getByText('届いた手続きはありません。').first()).toBeVisible(PATIENCE);
    await page.getByRole('button', { name: /^送った手続き/ }).click();
    await expect(page.getByText('送った手続きはありません。')).toBeVisible();
  });
});

/** The six digits of the slip: `続きの番号：482913（池尻、…）`. */
const codeIn = (slip: string): string => /(\d{3})\s?(\d{3})/.exec(slip)?.slice(1).join('') ?? '';

/** The day on the slip, which names it without its year, as the field of a day takes it. */
function dayIn(slip: string): string {
  const [, month = '', day = ''] = /(\d{1,2})月(\d{1,2})日/.exec(slip) ?? [];
  const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', year: 'numeric' });
  return `${year.format(new Date())}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
