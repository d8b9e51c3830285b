import { expect, test } from '@playwright/test';
import { inEverySize, inspect, KIOSK_SIZES, WIDE_SIZES } from '../support/office/inspect.ts';
import { PATIENCE } from '../support/office/partyPage.ts';
import { care, OTHER_FORMS } from '../support/procedures/filledForms.ts';
import { ProcedureOffice } from '../support/procedures/procedureOffice.ts';
import type { ProcedureWalk } from '../support/procedures/procedureWalk.ts';
import { codeIn, dayIn } from '../support/procedures/resumeSlip.ts';

let ward: ProcedureOffice;
test.beforeAll(async () => {
  // Three browsers with faces are started.
  test.setTimeout(150_000);
  ward = await ProcedureOffice.open();
});
test.afterAll(() => ward.close());

/** What each side has typed stands on the paper. */
async function expectOnPaper(walk: ProcedureWalk): Promise<void> {
  const text = await ward.paperText();
  for (const words of walk.typed()) expect(text).toContain(words);
}

for (const form of OTHER_FORMS) {
  const title = form.template.title.ja;
  test(`[F80] [F100] ${title}: from its topic to its end by both, through cuts, a reload and a transfer`, async () => {
    test.setTimeout(480_000);
    const walk = await ward.toCall(form);
    await walk.servedBy(ward.office.specialist);
    await walk.fillFirst();
    await ward.reloadKiosk();
    await ward.handOver(walk);
    await walk.fillRest();
    await ward.confirmAndSign(walk);
    const receiptNumber = await ward.submit(form, ward.next);
    await test.step('[F101] the kiosk prints form and receipt', () => ward.print(form));
    await ward.endVisit(ward.next);
    await ward.office.specialist.press('手続き');
    await ward.accept(receiptNumber);
    await expectOnPaper(walk);
    await ward.complete('K-1024');
    // Back to the work.
    await ward.office.specialist.page.goBack();
    await ward.office.specialist.shows('available');
  });
}

test('[F90] [F80] 介護保険 要介護・要支援認定申請: is sent back, mended on a second visit and completed', async () => {
  test.setTimeout(480_000);
  const { kiosk, specialist } = ward.office;
  const { next } = ward;
  const { page } = specialist;
  const walk = await ward.toCall(care);
  await walk.servedBy(specialist);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/あと\d+か所です/)).toBeVisible();
  await inspect(page, 'console-form', WIDE_SIZES);
  await walk.fillFirst();
  await inEverySize(kiosk.page, 'kiosk-form-together', KIOSK_SIZES);
  await ward.reloadKiosk();
  await ward.handOver(walk);
  await walk.fillRest();
  const slip = await next.page.locator('.form__state').innerText();

  await test.step('a change after the signature asks again', async () => {
    await ward.confirmAndSign(walk);
    await expect(next.page.getByText('署名が済みました。提出できます。')).toBeVisible(PATIENCE);
    await inspect(next.page, 'console-form-signed', WIDE_SIZES);
    await walk.correct({ wishes: '木曜日の午後' });
    await expect(kiosk.page.locator('.given-signature')).toBeHidden(PATIENCE);
    await ward.confirmAndSign(walk);
  });
  const receiptNumber = await ward.submit(care, next);
  await ward.endVisit(next);

  await test.step('[F91] its desk takes it, reads all of it and sends it back field by field', async () => {
    await page.locator('#person').focus();
    await page.keyboard.press('7');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('木曜日の午後')).toBeVisible(PATIENCE);
    await inspect(page, 'console-procedure', WIDE_SIZES);
    await specialist.press('引き受ける');
    await specialist.press('補正を求める');
    await expect(dialog.getByText('来庁者への伝え方')).toBeVisible(PATIENCE);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('直してほしい項目を選んでください。')).toBeVisible();
    const wishes = dialog.locator('.marked-field').filter({ hasText: '木曜日の午後' });
    await wishes.getByRole('checkbox').check({ force: true });
    await dialog.getByRole('combobox').selectOption('mismatch');
    await dialog.getByRole('radio', { name: 'センターで伝える' }).check({ force: true });
    await inspect(page, 'console-procedure-return', WIDE_SIZES);
    await page.keyboard.press('Control+Enter');
    await specialist.dialogCloses();
  });

  await test.step('[F92] on the second visit only the marked field is open; the number stays', async () => {
    await kiosk.request(care.topic);
    await specialist.accept();
    await kiosk.shows('call');
    await specialist.press('続きから始める');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('始めた日').fill(dayIn(slip));
    await dialog.getByLabel('6けたの番号').fill(codeIn(slip));
    await inspect(page, 'console-resume', WIDE_SIZES);
    await page.keyboard.press('Control+Enter');
    const form = page.locator('.form');
    await expect(form).toBeVisible(PATIENCE);
    await expect(page.getByText('本人確認の書類と合いません。').first()).toBeVisible();
    const open = form.locator('input:not([readonly], [type="radio"], [type="checkbox"])');
    await expect(open).toHaveCount(1);
    walk.goesOnWith(specialist);
    await walk.correct({ wishes: '金曜日の朝 é' });
    await ward.confirmAndSign(walk);
    expect(await ward.submit(care, specialist)).toBe(receiptNumber);
    await ward.endVisit(specialist);
  });

  await test.step('[F93] it is accepted, and completed by a reference that is typed twice', async () => {
    await specialist.press('手続き');
    await expect(page).toHaveURL(/\/console\/procedures$/);
    await inspect(page, 'console-procedures', WIDE_SIZES);
    await ward.accept(receiptNumber);
    await expectOnPaper(walk);
    await specialist.press('閉じる');
    await specialist.dialogCloses();
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
      await specialist.dialogCloses();
    });
    await test.step('[FS485] and found, opened and left by keyboard alone', async () => {
      const line = page.getByRole('button', { name: receiptNumber });
      await page.locator('#person').focus();
      await page.keyboard.press('-');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type(receiptNumber);
      await page.keyboard.press('ArrowDown');
      await expect(line).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await specialist.dialogCloses();
      await expect(line).toBeFocused();
    });
    await specialist.press(receiptNumber);
    await ward.complete('K-1024', 'K-1042');
    await page.getByRole('button', { name: /^送った手続き/ }).click();
    await expect(page.getByRole('row', { name: receiptNumber })).toContainText('に完了');
    await inspect(page, 'console-procedures-sent', WIDE_SIZES);
  });
});
