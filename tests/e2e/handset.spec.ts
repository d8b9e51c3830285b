import { expect, test, type Page } from '@playwright/test';
import type { Prepare } from '../support/media/chromium.ts';
import { expectTogether } from '../support/office/company.ts';
import { expectKioskSizes, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

const PATIENCE = { timeout: 20_000 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 640 };
/** A page of the call that somebody looks at. */
const PICTURE = '.page-view__picture';
const links: string[] = [];

/** What a phone's camera would read: the code that the kiosk was given. */
const readingCodes: Prepare = async (context) => {
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const link = /"link":"([^"]+)"/.exec(String(payload))?.[1];
        if (link !== undefined) links.push(link);
      });
    });
  });
};

let office: Office;
test.beforeAll(async () => {
  office = await openOffice({ HANDSET_ADDRESS: '{origin}' }, readingCodes);
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
  await office.kiosk.press('ひとり');
});
test.afterAll(() => office.close());
test.describe.configure({ mode: 'serial' });

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const atKiosk = () => region(office.kiosk.page, '筆談');
const atConsole = () => region(office.specialist.page, '筆談');
const code = () => atKiosk().getByRole('img', { name: 'スマホで うつす 二次元コード' });
const newest = async (): Promise<string> => {
  await expect(code()).toBeVisible(PATIENCE);
  return links.at(-1) ?? '';
};

test('[HS6] [HS10] [HS11] [HS12] a resident reads the code and writes on their own phone, as at the kiosk', async () => {
  const { kiosk, specialist } = office;
  await kiosk.press('筆談');
  await kiosk.press('スマホで 書く');
  const link = await newest();
  await expect(atKiosk()).toContainText(/あと 1:\d\d/);
  await inspect(kiosk.page, 'kiosk-handset-code', KIOSK_SIZES, (label) =>
    expectKioskSizes(kiosk.page, label),
  );
  const phone = await office.openGuest(link);
  await phone.page.setViewportSize(PHONE);
  expect(new URL(phone.page.url()).hash).toBe('');
  await inspect(phone.page, 'handset-start', [PHONE]);
  const korean = await phone.again(link.replace('.ja.', '.ko.'));
  await expect(korean.getByRole('button', { name: '시작하기' })).toBeVisible();
  await phone.page.getByRole('button', { name: 'はじめる' }).click();
  await expect(atKiosk()).toContainText('スマホが つながりました', PATIENCE);
  const field = phone.page.getByRole('textbox', { name: '書く文' });
  // Until the line is up nothing can be written; keys that come before that would be lost.
  await expect(field).toBeEnabled(PATIENCE);
  await field.pressSequentially('はい');
  await expect(atConsole()).toContainText('はい', PATIENCE);
  await expect(atConsole()).toContainText('来庁者は自分のスマホで書いています');
  await expect(atKiosk().locator('.written-line--mine')).toContainText('はい');
  await field.press('Enter');
  await expect(atKiosk()).toContainText('はい');
  await atConsole().getByRole('textbox', { name: '来庁者に見せる文' }).fill('保険証を');
  await expect(phone.page.getByText('保険証を')).toBeVisible();
  await inspect(phone.page, 'handset-joined', [PHONE]);
  await inspect(specialist.page, 'console-handset', [{ width: 1440, height: 900 }]);
  await korean.getByRole('button', { name: '시작하기' }).click();
  await expect(korean.getByText('이 코드는 쓸 수 없습니다')).toBeVisible();
  await phone.page.reload();
  await expect(phone.page.getByText('はい')).toBeVisible(PATIENCE);
  await kiosk.press('スマホを やめる');
  await expect(phone.page.getByText('相談端末に もどりました')).toBeVisible();
});

test('[HS3] [HS7] [HS13] a code that is put away is worth nothing; a photograph becomes a page; the end of the call is said on the phone', async () => {
  const { kiosk, specialist } = office;
  await expect(code()).toBeVisible(PATIENCE);
  const putAway = await newest();
  await kiosk.press('キーで 書く');
  const late = await office.openGuest(putAway);
  await late.page.getByRole('button', { name: 'はじめる' }).click();
  await expect(late.page.getByText('この二次元コードは 使えません')).toBeVisible();
  await kiosk.press('スマホで 書く');
  const page = await late.again(await newest());
  await page.getByRole('button', { name: 'はじめる' }).click();
  await expect(page.getByRole('textbox', { name: '書く文' })).toBeEnabled(PATIENCE);
  await page.setViewportSize(PHONE);
  const camera = page.locator('input[type=file]');
  await camera.setInputFiles({
    ...{ name: 'broken.jpg', mimeType: 'image/jpeg' },
    buffer: Buffer.from('no picture'),
  });
  await expect(page.getByText('この写真は 使えませんでした')).toBeVisible(PATIENCE);
  await camera.setInputFiles({
    ...{ name: 'paper.png', mimeType: 'image/png' },
    buffer: await page.screenshot(),
  });
  const question = page.getByRole('dialog');
  await expect(question.getByRole('img', { name: 'とった写真' })).toBeVisible(PATIENCE);
  await expect(specialist.page.locator(PICTURE)).toHaveCount(0);
  await inspect(page, 'handset-photograph', [PHONE]);
  await question.getByRole('button', { name: '見せる', exact: true }).click();
  await expect(page.getByText('写真を 送りました')).toBeVisible(PATIENCE);
  for (const end of [specialist.page, kiosk.page])
    await expect(end.locator(PICTURE).first()).toBeVisible(PATIENCE);
  await kiosk.hangUp();
  await expect(page.getByText('相談が 終わりました')).toBeVisible(PATIENCE);
  await expect.poll(() => page.context().cookies()).toEqual([]);
});

test('[HS20] [HS21] [HS22] [HS23] [HS25] [HS27] [HS28] a resident takes the call along; the kiosk is free, and the phone has it to its end', async () => {
  const { kiosk, specialist } = office;
  await specialist.writeUp();
  await kiosk.goesHome();
  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  const drawn = async (): Promise<string> => {
    const before = links.length;
    await kiosk.press('終わる');
    await kiosk.press('スマホに うつす');
    await expect.poll(() => links.length).toBeGreaterThan(before);
    return links.at(-1) ?? '';
  };
  const link = await drawn();
  await inspect(kiosk.page, 'kiosk-carry-code', KIOSK_SIZES, (label) =>
    expectKioskSizes(kiosk.page, label),
  );
  const phone = await office.openGuest(link);
  await phone.page.setViewportSize(SMALL_PHONE);
  const joins = phone.page.getByRole('button', { name: 'スマホで 話す' });
  await expect(joins).toBeEnabled(PATIENCE);
  await inspect(phone.page, 'handset-check', [SMALL_PHONE]);
  await joins.click();
  await expect(kiosk.page.getByRole('heading', { name: 'スマホに うつりました' })).toBeVisible(
    PATIENCE,
  );
  await expect(specialist.page.locator('.call__name')).toContainText('ご本人の携帯電話');
  await expect(specialist.page.getByText('ご本人の携帯電話に移りました')).toBeVisible();
  await expectTogether(phone, specialist);
  await inspect(phone.page, 'handset-carried', [SMALL_PHONE]);
  await inspect(specialist.page, 'console-carried', [{ width: 1440, height: 900 }]);
  await kiosk.goesHome();
  await kiosk.request();
  await kiosk.press('やめる');
  await phone.page.reload();
  await expect(phone.page.getByRole('button', { name: '終わる' })).toBeVisible(PATIENCE);
  await phone.page.getByRole('button', { name: '筆談' }).click();
  const field = phone.page.getByRole('textbox', { name: '書く文' });
  await expect(field).toBeEnabled(PATIENCE);
  await field.fill('電車の中です');
  await expect(specialist.page.getByText('電車の中です').first()).toBeVisible(PATIENCE);
  await phone.page.getByRole('button', { name: '終わる' }).click();
  await phone.page.getByRole('button', { name: 'はい、終わる' }).click();
  await expect(phone.page.getByText('相談が 終わりました')).toBeVisible(PATIENCE);
  await expect.poll(() => phone.page.context().cookies()).toEqual([]);
  await specialist.shows('wrapUp');
});
