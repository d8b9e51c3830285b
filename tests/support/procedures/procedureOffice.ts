import { expect } from '@playwright/test';
import { textOfPdf } from '../../../signaling-server/src/printing/testing/pdfText.ts';
import type { ConsolePage } from '../office/consolePage.ts';
import { openOffice, type Office } from '../office/office.ts';
import { PATIENCE } from '../office/partyPage.ts';
import { confirmForm, drawSignature, typeSignature } from '../office/signForm.ts';
import { pngPicture } from '../pages/pictures.ts';
import { keepPrints, printAgain } from '../paper/prints.ts';
import { HARD_NAME, type FilledForm } from './forms/filledForm.ts';
import { keepOpenedFile, openedFile } from './openedFile.ts';
import { ProcedureWalk } from './procedureWalk.ts';

/** A printer may have to wait for both papers to be drawn. */
const PRINTING = { timeout: 45_000 };
/** The form at the edge of its sheet is 210 × 296.5 mm; a picture of it is never all white. */
const SHEET = { width: 793, height: 1120, ink: 0.0002 };

/** A kiosk and two desks between which forms go their whole way. */
export class ProcedureOffice {
  readonly office: Office;
  /** The desk of another 総合支所, to which consultations are handed over. */
  readonly next: ConsolePage;

  private constructor(office: Office, next: ConsolePage) {
    this.office = office;
    this.next = next;
  }

  static async open(): Promise<ProcedureOffice> {
    const office = await openOffice({}, (context) => context.addInitScript(keepPrints));
    const next = await office.openConsole('kitazawa-1');
    await next.beAvailable();
    return new ProcedureOffice(office, next);
  }

  close(): Promise<void> {
    return this.office.close();
  }

  /** From the first touch to the call, with a page to take into the form where it asks for one. */
  async toCall(form: FilledForm): Promise<ProcedureWalk> {
    const { kiosk, specialist } = this.office;
    const walk = new ProcedureWalk(form, kiosk, specialist);
    await kiosk.request(form.topic);
    await specialist.accept();
    await kiosk.shows('call');
    if (!walk.fields('rest').some(({ field }) => field.kind === 'file')) return walk;
    await specialist.press('ページを見せる');
    const file = { name: '通帳.png', mimeType: 'image/png', buffer: pngPicture() };
    await specialist.page.locator('.share-dialog input[type=file]').setInputFiles(file);
    await specialist.dialogCloses();
    return walk;
  }

  /** The kiosk is loaded anew, and the resident is where they were. */
  async reloadKiosk(): Promise<void> {
    const { kiosk } = this.office;
    await kiosk.page.reload();
    await kiosk.shows('call');
    await expect(kiosk.page.locator('.form-panel')).toBeVisible(PATIENCE);
  }

  /** The next desk takes the consultation over, and goes on with the form. */
  async handOver(walk: ProcedureWalk): Promise<void> {
    const { kiosk, specialist } = this.office;
    const { to, template } = walk.form;
    await specialist.handOver('cold', { to, matter: template.title.ja }, kiosk);
    await this.next.accept();
    await kiosk.shows('call');
    await walk.servedBy(this.next);
  }

  /** At the kiosk: every page is confirmed, and the whole is signed as the form says. */
  async confirmAndSign(walk: ProcedureWalk): Promise<void> {
    const { kiosk } = this.office;
    await confirmForm(kiosk.page);
    await walk.isShownToSigner();
    if (walk.form.signature === 'drawn') await drawSignature(kiosk.page);
    else await typeSignature(kiosk.page, HARD_NAME);
    await kiosk.press('署名する');
    await expect(kiosk.page.locator('.given-signature')).toBeVisible(PATIENCE);
  }

  /** The number by which it is submitted, the same at both ends. */
  async submit({ submittedAt }: FilledForm, console: ConsolePage): Promise<string> {
    const { kiosk } = this.office;
    if (submittedAt === 'kiosk') await kiosk.press('この内容で 出す');
    else {
      await console.press('提出する');
      await expect(console.page.getByRole('dialog')).toBeVisible();
      await console.press('提出する');
    }
    const number = console.page.getByTestId('receipt-number');
    await expect(number).toHaveText(/^\d{4}-\d{6}-\d$/, PATIENCE);
    const receiptNumber = await number.innerText();
    await expect(kiosk.page.locator('.receipt__number strong')).toHaveText(receiptNumber, PATIENCE);
    return receiptNumber;
  }

  /** The kiosk prints the form and the receipt; each fills its sheet from edge to edge. */
  async print({ template, values }: FilledForm): Promise<void> {
    const { kiosk } = this.office;
    await kiosk.press('申請書と ひかえを 印刷する');
    const state = kiosk.page.locator('.paper-print__state');
    await expect(state).toContainText('印刷しました', PRINTING);
    const { pdf, sheets } = await printAgain(kiosk.page);
    // What goes along is named on a further sheet (PD51); the receipt is the last one.
    const named = Object.values(values).some(
      (value) => typeof value === 'object' && 'pageId' in value,
    );
    const count = template.layout.pages.length + (named ? 2 : 1);
    expect([sheets.length, (await textOfPdf(pdf)).length]).toEqual([count, count]);
    for (const { left, width, height, ink } of sheets) {
      expect([left, Math.floor(width), Math.floor(height)]).toEqual([0, SHEET.width, SHEET.height]);
      expect(ink).toBeGreaterThan(SHEET.ink);
    }
  }

  async endVisit(console: ConsolePage): Promise<void> {
    const { kiosk } = this.office;
    await console.hangUp();
    await console.writeUp('申請を受けた');
    // There is a receipt to print, for which the screen waits.
    await kiosk.goesHome();
  }

  /** The receiving desk takes it from its list and accepts it. */
  async accept(receiptNumber: string): Promise<void> {
    const { specialist } = this.office;
    await specialist.press(receiptNumber);
    await specialist.press('引き受ける');
    await specialist.press('受け付ける');
    const complete = specialist.page.getByRole('button', { name: /^完了にする/ });
    await expect(complete).toBeVisible(PATIENCE);
  }

  /** The text of the paper as it is opened in the console, taken out by another program. */
  async paperText(): Promise<string> {
    const { page } = this.office.specialist;
    await page.evaluate(keepOpenedFile);
    const popup = page.waitForEvent('popup', PRINTING);
    await this.office.specialist.press('PDFを開く');
    await (await popup).close();
    const sheets = await textOfPdf(Buffer.from(await page.evaluate(openedFile), 'base64'));
    return sheets.join('');
  }

  /** It is completed by a reference that is typed twice; `mistyped` is typed before, the second time. */
  async complete(reference: string, mistyped?: string): Promise<void> {
    const { page } = this.office.specialist;
    const again = page.getByLabel('処理番号（もう一度）');
    await this.office.specialist.press('完了にする');
    await page.getByLabel('処理番号', { exact: true }).fill(reference);
    if (mistyped !== undefined) {
      await again.fill(mistyped);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('2つの番号がちがいます。')).toBeVisible();
    }
    await again.fill(reference);
    await page.keyboard.press('Control+Enter');
    await this.office.specialist.dialogCloses();
    const none = page.getByText('届いた手続きはありません。').first();
    await expect(none).toBeVisible(PATIENCE);
  }
}
