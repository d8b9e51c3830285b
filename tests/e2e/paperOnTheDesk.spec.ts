import { expect, test, type Page } from '@playwright/test';
import { CONSOLE_SIZES, inEverySize, inspect } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { bundleInPage } from '../support/paper/bundleInPage.ts';
import { chooseDeskCamera } from '../support/paper/chooseDeskCamera.ts';
import { FORM_DISCS, formPng } from '../support/paper/formPng.ts';
import { brightestInVideo, markInVideo } from '../support/paper/inVideo.ts';
import { findColours } from '../support/paper/pixels.ts';
import { printsOf, rememberPrints } from '../support/paper/prints.ts';

const SHEET = '.page-view__viewport';
const PICTURE = '.page-view__picture';
const LIVE = '.live-paper__picture';
const FAR = '[data-testid="remote-paper"]';
/** Where the mark lies on the paper (`inPage/onTheDesk.ts`), and the mask that is pulled over it. */
const MARK = { x: 0.42, y: 0.44 };
const MASK = { x: 0.36, y: 0.45, width: 0.28, height: 0.2 };
const BESIDE_IT = { x: 0.7, y: 0.45, width: 0.15, height: 0.2 };
const PATIENCE = { timeout: 20_000 };

let office: Office;
test.beforeAll(async () => {
  const desk = await bundleInPage('onTheDesk.ts');
  office = await openOffice({}, async (context) => {
    await context.addInitScript({ content: desk });
    await context.addInitScript(rememberPrints);
  });
});
test.afterAll(() => office.close());

const atKiosk = (name: string) =>
  inEverySize(office.kiosk.page, `kiosk-${name}`, [{ width: 1080, height: 1920 }]);
const atConsole = (name: string) =>
  inEverySize(office.specialist.page, `console-${name}`, [{ width: 1440, height: 900 }]);

/** The resident puts a mask on the paper and pulls its lower right corner beyond the mark. */
async function hideMark(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'かくす ところ', exact: true }).click();
  await page.getByRole('button', { name: 'かくす ところを ふやす' }).click();
  const corner = await page.locator('.mask-box__handle[data-corner="se"]').boundingBox();
  const picture = await page.locator(LIVE).boundingBox();
  if (corner === null || picture === null) throw new Error('there is no mask');
  const [x, y] = [corner.x + corner.width / 2, corner.y + corner.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 0.14 * picture.height, { steps: 6 });
  await page.mouse.up();
  await atKiosk('paper-masking');
  await page.getByRole('button', { name: 'これで 見せる' }).click();
}

/** An interpreter is asked into the call by a link. */
async function guestComes(): Promise<Page> {
  const { specialist } = office;
  const guest = await office.openGuest(await specialist.inviteGuest());
  await guest.enter();
  await specialist.letIn(guest);
  return guest.page;
}

/** A circle that begins at this part of the page, so that something is written on it. */
async function circle(page: Page, from = 0.15): Promise<void> {
  const box = await page.locator(PICTURE).first().boundingBox();
  if (box === null) throw new Error('no page is shown');
  const at = (part: number) => [box.x + part * box.width, box.y + part * box.height] as const;
  await page.getByRole('radio', { name: '丸' }).check({ force: true });
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(from + 0.2), { steps: 8 });
  await page.mouse.up();
}

async function countOf(
  page: Page,
  colour: string,
  tolerance: number,
  inside = SHEET,
): Promise<number> {
  return (await findColours(page, inside, { it: { colour, tolerance } })).it.count;
}

test('[F73] [F75] [PV22] [MA5] [PG44] [TL1] [TL2] paper is asked for, shown, masked, taken as a page beside a shared one, ended, and taken along', async () => {
  test.setTimeout(180_000);
  const { kiosk, specialist } = office;
  const ends = [kiosk.page, specialist.page];
  let ticket = '';

  await test.step('the files of the desk can be read by everybody', async () => {
    await specialist.press('窓口の資料');
    await expect(specialist.page.getByRole('dialog')).toBeVisible();
    await inspect(specialist.page, 'console-library', CONSOLE_SIZES);
    await specialist.page.keyboard.press('Escape');
    await specialist.dialogCloses();
  });

  await test.step('[PV28] staff choose the camera over the desk, a resident is in a call', async () => {
    await chooseDeskCamera(kiosk.page, '書画カメラ');
    ticket = await kiosk.request();
    await specialist.accept();
    await kiosk.shows('call');
    await kiosk.press('ひとり');
  });

  await test.step('[PV22] the resident reads what would be seen, and nothing is seen before one touch', async () => {
    await specialist.press('手もとを見せてもらう');
    const question = kiosk.page.locator('.call-question--paper');
    await expect(question).toContainText('つくえの 上の 紙');
    await expect(question).toContainText('マイナンバーなど 見せたくないところは かくせます');
    await expect(question.locator('video')).toBeVisible();
    expect(await markInVideo(specialist.page, FAR, MARK)).toBeUndefined();
    await atKiosk('paper-question');
    await question.getByRole('button', { name: '見せる', exact: true }).click();
    await expect(kiosk.page.locator('.paper-state__words')).toHaveText('いま 見えています');
  });

  await test.step('the paper on the desk is in the pixels of the console, and moves on', async () => {
    const read = () => markInVideo(specialist.page, FAR, MARK);
    await expect.poll(async () => (await read())?.sourceId, PATIENCE).toBe(77);
    const first = await read();
    await expect.poll(async () => (await read())?.frameNumber).not.toBe(first?.frameNumber);
    await atConsole('paper-live');
  });

  await test.step('[MA5] what is masked is black there, and the paper beside it is not', async () => {
    await hideMark(kiosk.page);
    const brightest = () => brightestInVideo(specialist.page, FAR, MASK);
    await expect.poll(brightest, PATIENCE).toBeLessThan(40);
    expect(await brightestInVideo(specialist.page, FAR, BESIDE_IT)).toBeGreaterThan(180);
    expect(await markInVideo(specialist.page, FAR, MARK)).toBeUndefined();
  });

  await test.step('[MA5] a still is a page at both ends, with the mask, and what is written on it', async () => {
    await specialist.press('静止画を撮る');
    for (const page of ends) {
      await expect(page.locator(PICTURE).first()).toBeVisible(PATIENCE);
      await expect.poll(() => countOf(page, '#000000', 24), PATIENCE).toBeGreaterThan(2_000);
    }
    await specialist.press('大きくする');
    await circle(specialist.page);
    await expect.poll(() => countOf(kiosk.page, '#e5007f', 60)).toBeGreaterThan(100);
    await atKiosk('paper-still');
    await inspect(specialist.page, 'console-paper-still', CONSOLE_SIZES);
    await specialist.page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('[MA5] a guest who comes late sees page, mark and mask, also on the live picture', async () => {
    const guest = await guestComes();
    await expect.poll(() => countOf(guest, '#e5007f', 60), PATIENCE).toBeGreaterThan(100);
    await expect.poll(() => countOf(guest, '#000000', 24), PATIENCE).toBeGreaterThan(2_000);
    await inspect(guest, 'guest-paper', CONSOLE_SIZES);
    await circle(guest, 0.6);
    for (const page of ends)
      await expect.poll(() => countOf(page, '#00703c', 60), PATIENCE).toBeGreaterThan(100);
    await guest.getByRole('button', { name: 'いまの手もと' }).click();
    await expect.poll(() => brightestInVideo(guest, FAR, BESIDE_IT), PATIENCE).toBeGreaterThan(180);
    expect(await brightestInVideo(guest, FAR, MASK)).toBeLessThan(40);
  });

  await test.step('[F75] [PG13] the page goes with a card by the yes of the resident, and is kept back again', async () => {
    await specialist.press('引継ぎに添付');
    const dialog = specialist.page.getByRole('dialog');
    await dialog.getByRole('option', { name: '北沢総合支所 保健福祉課' }).click();
    await inspect(specialist.page, 'console-attach', CONSOLE_SIZES);
    await specialist.askToPass(kiosk, () => atKiosk('passing-page'));
    await specialist.press('通話にもどる');
    await expect(specialist.page.getByText(/への引継ぎに添付されます/)).toBeVisible(PATIENCE);
    await specialist.press('渡さない');
    await expect(specialist.page.getByText(/への引継ぎには添付されません/)).toBeVisible(PATIENCE);
  });

  await test.step('[PG44] a picture of the specialist is a page at the kiosk', async () => {
    await specialist.press('ページを見せる');
    await specialist.page
      .getByLabel('ファイルを選ぶ')
      .setInputFiles({ name: '記入例.png', mimeType: 'image/png', buffer: formPng() });
    const { colour } = FORM_DISCS.first;
    await expect.poll(() => countOf(kiosk.page, colour, 12), PATIENCE).toBeGreaterThan(20);
  });

  await test.step('[PV43] the resident ends it by one touch, that is said beside the pages, and those stay', async () => {
    await kiosk.press('見せるのを やめる');
    await expect(specialist.page.getByText('手もとの映像は終わりました。')).toBeVisible();
    for (const page of ends) await expect(page.locator(PICTURE).first()).toBeVisible();
  });

  await test.step('[TL1] [TL2] after the talk both pages are there to be printed with mask and mark, and the ticket', async () => {
    await specialist.hangUp();
    await kiosk.shows('thanks');
    await kiosk.press('印刷して 持ち帰る');
    const tiles = kiosk.page.locator('.print-tile');
    await expect(tiles).toHaveCount(2);
    for (const tile of await tiles.all())
      await expect(tile).toHaveAttribute('aria-pressed', 'true');
    await expect(tiles.locator('canvas')).toHaveCount(2);
    const still = '.print-tile__picture';
    expect(await countOf(kiosk.page, '#000000', 24, still)).toBeGreaterThan(2_000);
    expect(await countOf(kiosk.page, '#e5007f', 60, still)).toBeGreaterThan(100);
    await atKiosk('print');
    await kiosk.press('2枚 印刷する');
    await expect(kiosk.page.getByRole('heading', { name: '印刷しました' })).toBeVisible();
    const [sheets = []] = await printsOf(kiosk.page);
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) expect(sheet).toContain(ticket);
    await specialist.writeUp();
  });
});
