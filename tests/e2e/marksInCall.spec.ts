import { expect, test, type Page } from '@playwright/test';
import { openOffice, type Office } from '../support/office/office.ts';
import { FORM_DISCS, formPng } from '../support/paper/formPng.ts';
import { circleAt, LIVE, NOWHERE, partOf, type Place } from '../support/paper/marksOnPicture.ts';
import { findColours } from '../support/paper/pixels.ts';

const SHEET = '.page-view__viewport';
const PICTURE = '.page-view__picture';
const INK = { kiosk: '#0050c8', staff: '#e5007f' } as const;
const SIZES = {
  kiosk: [
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
  ],
  console: [
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
  ],
} as const;
const PATIENCE = { timeout: 30_000 };

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
  // A question that came later would move the page while it is drawn on.
  await office.kiosk.press('ひとり');
});
test.afterAll(() => office.close());
test.describe.configure({ mode: 'serial' });

/** Names have the ink of their marks, and are not what is measured. */
const withoutNames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.name-tag { visibility: hidden }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** Draws with a tool so that the middle of the mark is on a disc. */
async function drawOver(page: Page, tool: string, disc: keyof typeof FORM_DISCS): Promise<void> {
  const { at } = await findColours(page, SHEET, { at: FORM_DISCS[disc] });
  const width = 3 * (at.right - at.left);
  const height = tool === 'ペン' ? 0 : width / 2;
  await page.getByRole('radio', { name: tool }).check({ force: true });
  await page.mouse.move(at.x - width, at.y - height);
  await page.mouse.down();
  await page.mouse.move(at.x + width, at.y + height, { steps: 12 });
  await page.mouse.up();
}

/** How far the only mark of an ink is from a disc, as a part of the document's width. */
async function off(page: Page, disc: keyof typeof FORM_DISCS, ink: string): Promise<number> {
  const box = await page.locator(PICTURE).first().boundingBox();
  const { at, mark } = await findColours(page, SHEET, {
    at: FORM_DISCS[disc],
    mark: { colour: ink, tolerance: 60 },
  });
  if (box === null || at.count === 0 || mark.count === 0) return Infinity;
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return Math.hypot(x - (at.left + at.right) / 2, y - (at.top + at.bottom) / 2) / box.width;
}

/** Both marks are where they belong on this page. */
async function expectMarks(page: Page, name: string): Promise<void> {
  const farthest = async () =>
    Math.max(await off(page, 'first', INK.staff), await off(page, 'second', INK.kiosk));
  await expect.poll(farthest, { ...PATIENCE, message: name }).toBeLessThan(0.01);
}

test('[MK15] what either draws on the live picture of the paper is in the pixels of both screens', async () => {
  test.setTimeout(120_000);
  const [{ page: kiosk }, { page: specialist }] = [office.kiosk, office.specialist];
  await office.specialist.press('紙をカメラの前に出してもらう');
  await kiosk.getByRole('button', { name: '見せる', exact: true }).click();
  for (const page of [kiosk, specialist]) await expect(page.locator(LIVE)).toBeVisible(PATIENCE);
  // [PV45] The face cannot be seen, so the paper is the large one.
  await expect(specialist.locator('[data-large="paper"]')).toBeVisible();
  await office.kiosk.press('もっと');
  for (const page of [kiosk, specialist]) await withoutNames(page);
  const [byStaff, byKiosk] = [
    { x: 0.3, y: 0.35 },
    { x: 0.7, y: 0.6 },
  ];
  await circleAt(specialist, byStaff);
  await circleAt(kiosk, byKiosk);
  for (const page of [kiosk, specialist]) {
    const farthest = async () => {
      const [staff, resident] = [await partOf(page, INK.staff), await partOf(page, INK.kiosk)];
      return Math.max(
        ...[Math.abs(staff.x - byStaff.x), Math.abs(staff.y - byStaff.y)],
        ...[Math.abs(resident.x - byKiosk.x), Math.abs(resident.y - byKiosk.y)],
      );
    };
    await expect.poll(farthest, PATIENCE).toBeLessThan(0.01);
  }
});

/** The still has been straightened by itself, which comes after it is shown, and moves no more under a pen. */
async function isStill(page: Page): Promise<void> {
  let before = '';
  const isAsBefore = async () => {
    const picture = await page.locator(PICTURE).first().screenshot();
    const now = picture.toString('base64');
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(isAsBefore, { ...PATIENCE, intervals: [1_000] }).toBe(true);
}

test('[F76] [MK15] what either draws on a still is at the same place of both screens after it was straightened by hand', async () => {
  test.setTimeout(120_000);
  const [{ page: kiosk }, { page: specialist }] = [office.kiosk, office.specialist];
  await office.specialist.press('静止画を撮る');
  for (const page of [kiosk, specialist]) {
    await expect(page.locator(PICTURE).first()).toBeVisible(PATIENCE);
  }
  for (const page of [kiosk, specialist]) await isStill(page);
  await circleAt(specialist, { x: 0.45, y: 0.45 }, PICTURE);
  await circleAt(kiosk, { x: 0.7, y: 0.6 }, PICTURE);
  const places = (page: Page) =>
    Promise.all([partOf(page, INK.staff, PICTURE), partOf(page, INK.kiosk, PICTURE)]);
  const apart = (some: Place[], others: Place[]) =>
    Math.max(
      ...some.map(({ x, y }, n) =>
        Math.hypot(x - (others[n] ?? NOWHERE).x, y - (others[n] ?? NOWHERE).y),
      ),
    );
  const bothSame = async () => apart(await places(kiosk), await places(specialist));
  await expect.poll(bothSame, PATIENCE).toBeLessThan(0.01);
  const before = await places(specialist);
  await office.specialist.press('まっすぐにする');
  const dialog = specialist.getByRole('dialog');
  await dialog.getByRole('button', { name: '左上のすみ' }).focus();
  for (const key of ['ArrowRight', 'ArrowDown'])
    for (let n = 0; n < 3; n += 1) await specialist.keyboard.press(`Shift+${key}`);
  await office.specialist.press('決める');
  await office.specialist.dialogCloses();
  const moved = async () => apart(await places(kiosk), before);
  await expect.poll(moved, PATIENCE).toBeGreaterThan(0.02);
  await expect.poll(bothSame, PATIENCE).toBeLessThan(0.01);
});

test('[MK15] what either draws on a shared page is in the pixels of both screens, upright and turned, in every size', async () => {
  test.setTimeout(240_000);
  const [{ page: kiosk }, { page: specialist }] = [office.kiosk, office.specialist];
  await office.specialist.press('ページを見せる');
  await specialist
    .getByLabel('ファイルを選ぶ')
    .setInputFiles({ name: 'form.png', mimeType: 'image/png', buffer: formPng() });
  for (const page of [kiosk, specialist]) {
    // The page that was shown before makes room for it.
    await expect(async () => {
      const { at } = await findColours(page, SHEET, { at: FORM_DISCS.first });
      expect(at.count).toBeGreaterThan(0);
    }).toPass(PATIENCE);
    await withoutNames(page);
  }
  await drawOver(specialist, '丸', 'first');
  await drawOver(kiosk, '丸', 'second');
  for (const turn of ['upright', 'turned']) {
    if (turn === 'turned') await office.specialist.press('回す');
    for (const size of SIZES.kiosk) {
      await kiosk.setViewportSize(size);
      await expectMarks(kiosk, `${turn}, kiosk ${String(size.width)}`);
    }
    for (const size of SIZES.console) {
      await specialist.setViewportSize(size);
      await expectMarks(specialist, `${turn}, console ${String(size.width)}`);
    }
  }
});

/** The page has come, and the marks on it are where they belong. */
async function expectSame(page: Page, name: string): Promise<void> {
  await expect(page.locator(PICTURE).first()).toBeVisible(PATIENCE);
  await withoutNames(page);
  await expectMarks(page, name);
}

test('[MK16] whoever reloads, was cut off, comes late or takes over sees the same marks', async () => {
  test.setTimeout(300_000);
  const { kiosk, specialist } = office;
  await kiosk.page.reload();
  await kiosk.shows('call');
  await expectSame(kiosk.page, 'kiosk that was loaded anew');

  await kiosk.page.context().setOffline(true);
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeVisible(PATIENCE);
  await specialist.press('戻す');
  await drawOver(specialist.page, '丸', 'first');
  await kiosk.page.context().setOffline(false);
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeHidden(PATIENCE);
  await expectMarks(kiosk.page, 'kiosk that was cut off');

  const colleague = await office.openConsole('setagaya-1');
  await colleague.beAvailable();
  await specialist.press('人を呼ぶ');
  await specialist.press('世田谷 担当2を呼ぶ');
  await colleague.press('参加する');
  await colleague.shows('serving');
  await expectSame(colleague.page, 'colleague who came late');
  await colleague.press('抜ける');
  await colleague.close();

  const next = await office.openConsole('kitazawa-1');
  await specialist.handOver('cold', { to: '北沢総合支所 保健福祉課', matter: '転居' }, kiosk);
  await next.beAvailable('ringing');
  await next.accept();
  await next.press('大きくする');
  await expectSame(next.page, 'specialist who took over');
  await expectMarks(kiosk.page, 'kiosk after the transfer');
});
