import { expect, test, type Page } from '@playwright/test';
import { textOfPdf } from '../../signaling-server/src/printing/testing/pdfText.ts';
import { inspect, inspectKiosk, WIDE_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { keepPrints, printAgain } from '../support/paper/prints.ts';
import { Admin } from '../support/server/admin.ts';

const PAGE = 'https://ward.example/care';
const OWN = '水色の申請書です。';
const ENGLISH = 'We talked about applying for long-term care certification.';
const JAPANESE = '要介護認定の申請について話しました。';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice({}, (context) => context.addInitScript(keepPrints));
  const admin = await Admin.signIn(office.server.origin);
  const { guides } = await admin.done('guides');
  const care = guides.find(({ topicId }) => topicId === 'care');
  if (care === undefined) throw new Error('there is no guide of the topic');
  const { papers, sentences, phrases, blocks } = care;
  await admin.done('saveGuide', {
    ...{ topicId: 'care', papers: [...papers], sentences: [...sentences] },
    ...{ phrases: [...phrases], blocks: [...blocks], page: PAGE, question: null },
  });
});
test.afterAll(() => office.close());

const wordsAt = (page: Page) => page.locator('.summary-words');
const part = (page: Page, name: string) => page.locator('.summary-part', { hasText: name }).first();

async function open(page: Page, name: string): Promise<void> {
  const fields = part(page, name);
  if ((await fields.getAttribute('open')) === null) await fields.locator('summary').click();
}

test('[SM702] [SM703] [SM710] [SM711] [SM712] [SM714] a summary is written in the call, read at the kiosk through reloads, and printed in two languages there and at the desk', async () => {
  const { kiosk, specialist } = office;
  const desk = specialist.page;
  let printed = '';
  const ticket = await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');

  await test.step('the specialist puts it together and shows it', async () => {
    await desk.locator('.aids .aid > summary', { hasText: 'まとめ' }).click();
    await open(desk, '話したこと');
    await desk.getByRole('button', { name: JAPANESE }).click();
    await open(desk, '次にすること');
    await desk.getByRole('textbox', { name: '次にすることに書き足す' }).fill(OWN);
    await open(desk, 'いつ');
    await desk.getByLabel('日にち').fill('2026-12-10');
    await desk.getByRole('button', { name: '来庁者に見せる' }).click();
    await expect(desk.getByText('来庁者の画面に出ています')).toBeVisible();
    await inspect(desk, 'console-summary', WIDE_SIZES);
    await expect(wordsAt(kiosk.page)).toContainText(JAPANESE);
    await expect(wordsAt(kiosk.page)).toContainText(OWN);
    await inspectKiosk(kiosk.page, 'summary');
  });

  await test.step('it is there in the language that is chosen, and after a reload of either page', async () => {
    await kiosk.press('ことば');
    await kiosk.press('English');
    await expect(wordsAt(kiosk.page)).toContainText(ENGLISH);
    await kiosk.page.reload();
    await expect(wordsAt(kiosk.page)).toContainText('10 December 2026');
    await desk.reload();
    await specialist.shows('serving');
    await desk.locator('.aids .aid > summary', { hasText: 'まとめ' }).click();
    await expect(part(desk, '話したこと')).toContainText(JAPANESE);
    await expect(part(desk, '次にすること')).toContainText(OWN);
  });

  await test.step('the resident puts it aside, and reads it once more after the call', async () => {
    await kiosk.page.locator('.summary-card').getByRole('button').click();
    await expect(wordsAt(kiosk.page)).toHaveCount(0);
    await expect(desk.getByRole('button', { name: '来庁者に見せる' })).toBeVisible();
    await specialist.hangUp();
    await kiosk.shows('thanks');
    await expect(wordsAt(kiosk.page)).toContainText(ENGLISH);
    await inspectKiosk(kiosk.page, 'summary-after');
    await kiosk.page.reload();
    await kiosk.shows('thanks');
    await expect(wordsAt(kiosk.page)).toContainText(OWN);
  });

  await test.step('the paper says every line in both languages, and leads to the page of the topic', async () => {
    await kiosk.press('Print and take home');
    await kiosk.press('Print 1 page');
    await expect(kiosk.page.getByRole('heading', { name: 'Printed' })).toBeVisible();
    const { pdf } = await printAgain(kiosk.page);
    const sheets = await textOfPdf(pdf);
    const [sheet = ''] = sheets;
    expect(sheets).toHaveLength(1);
    const written = [ticket, ENGLISH, JAPANESE, OWN, OWN, PAGE];
    const spaceless = (text: string) => text.replaceAll(/\s/g, '');
    let rest = spaceless(sheet);
    for (const each of written) {
      expect(rest).toContain(spaceless(each));
      rest = rest.replace(spaceless(each), '');
    }
    expect(rest).toContain('10December2026');
    expect(rest).toContain('令和8年12月10日');
    printed = sheet;
    await kiosk.press('Finish');
    await kiosk.press('Skip');
    await kiosk.shows('idle');
    await expect(wordsAt(kiosk.page)).toHaveCount(0);
    await kiosk.page.reload();
    await kiosk.shows('idle');
    await specialist.writeUp();
  });

  await test.step('[SM714] the desk prints the same paper once more, by its ticket', async () => {
    const { page } = await office.openConsole('demo-center');
    await page.addInitScript(keepPrints);
    await page.reload();
    await page.getByRole('button', { name: 'まとめをもう一度印刷する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('受付番号').fill('池尻-999');
    await dialog.getByRole('button', { name: '探して印刷する' }).click();
    await expect(dialog.getByText('このセンターにありません')).toBeVisible();
    await dialog.getByLabel('受付番号').fill(ticket);
    await dialog.getByLabel('言葉').selectOption('en');
    await dialog.getByRole('button', { name: '探して印刷する' }).click();
    await expect(dialog.getByText(`${ticket}のまとめを印刷しました。`)).toBeVisible();
    await inspect(page, 'console-reprint', WIDE_SIZES);
    const { pdf } = await printAgain(page);
    expect(await textOfPdf(pdf)).toEqual([printed]);
  });
});
