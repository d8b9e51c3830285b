import { expect, test, type Page } from '@playwright/test';
import {
  CONSOLE_SIZES,
  expectKioskSizes,
  inspect,
  inspectKiosk,
  KIOSK_SIZES,
  WIDE_SIZES,
} from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
  await office.kiosk.press('ひとり');
});
test.afterAll(() => office.close());
test.describe.configure({ mode: 'serial' });

const PATIENCE = { timeout: 20_000 };
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const caption = () => region(office.kiosk.page, '担当者からの文');
const atKiosk = () => region(office.kiosk.page, '筆談');
const atConsole = () => region(office.specialist.page, '筆談');
const staffField = () => atConsole().getByRole('textbox', { name: '来庁者に見せる文' });
const ownField = () => atKiosk().getByRole('textbox', { name: '書く文' });

/** Looks at the 筆談 of the kiosk; lines that have scrolled away are no words that are cut. */
const look = (name: string) => {
  const { page } = office.kiosk;
  return inspect(page, `kiosk-${name}`, KIOSK_SIZES, (label) => expectKioskSizes(page, label));
};

/** Draws a stroke from top to bottom at a part of the paper's width. */
async function strokeAt(page: Page, across: number): Promise<void> {
  const box = await page.locator('.ink-pad').boundingBox();
  if (box === null) throw new Error('there is nothing to draw on');
  await page.mouse.move(box.x + across * box.width, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + (across + 0.05) * box.width, box.y + 0.8 * box.height, {
    steps: 8,
  });
  await page.mouse.up();
}

test('[RT601] [RT607] [RT611] what the specialist types stands under their face while they type it', async () => {
  const { specialist } = office;
  await specialist.page.locator('#person').focus();
  await specialist.page.keyboard.press(';');
  await expect(staffField()).toBeFocused();
  await specialist.page.keyboard.type('Bring your ');
  await expect(caption()).toContainText('Bring your');
  await specialist.page.keyboard.type('card');
  await expect(caption()).toContainText('Bring your card');
  await expect(caption()).toContainText('世田谷 担当1さん から');
  for (let n = 0; n < 4; n += 1) await specialist.page.keyboard.press('Backspace');
  await staffField().fill('保険証をお持ちください。');
  await specialist.page.keyboard.press('Enter');
  await expect(staffField()).toHaveValue('');
  await expect(caption()).toContainText('保険証をお持ちください。');
  await specialist.page.keyboard.type('m');
  await expect(staffField()).toHaveValue('m');
  await specialist.page.keyboard.press('Escape');
  await expect(staffField()).not.toBeFocused();
  await staffField().fill('きょうは、なくても');
  await inspectKiosk(office.kiosk.page, 'caption');
});

test('[RT601] [RT604] the resident answers with keys, and the office sees each of them', async () => {
  const { kiosk, specialist } = office;
  await caption().getByRole('button', { name: '書いて 返事する' }).click();
  await expect(caption()).toBeHidden();
  await expect(ownField()).toBeFocused();
  await kiosk.type('はい');
  await expect(atConsole()).toContainText('はい');
  await kiosk.page.keyboard.type(' OK');
  await expect(atConsole()).toContainText('はい OK');
  await expect(atConsole()).toContainText('書いています');
  await look('writing');
  await kiosk.page.keyboard.press('Enter');
  await expect(ownField()).toHaveValue('');
  await specialist.page.locator('summary', { hasText: '見せる文' }).click();
  await specialist.page.getByRole('button', { name: /少しお待ちください/ }).click();
  await expect(atKiosk()).toContainText('お待ちください');
});

test('[RT603] what the resident draws with a finger grows in the console', async () => {
  const { kiosk, specialist } = office;
  await kiosk.press('指で 書く');
  await strokeAt(kiosk.page, 0.3);
  const ink = atConsole().getByRole('img', { name: '手書きの文' });
  await expect(ink.locator('polygon')).toHaveCount(1, PATIENCE);
  await strokeAt(kiosk.page, 0.7);
  await expect(ink.locator('polygon')).toHaveCount(2, PATIENCE);
  await kiosk.press('1画 消す');
  await expect(ink.locator('polygon')).toHaveCount(1, PATIENCE);
  await look('writing-finger');
  await inspect(specialist.page, 'console-writing', WIDE_SIZES);
});

test('[RT609] a kiosk that is loaded anew, and one that was cut off, go on with what was begun', async () => {
  const { kiosk, specialist } = office;
  await kiosk.page.reload();
  await kiosk.shows('call');
  await expect(atKiosk().locator('.ink-pad polygon')).toHaveCount(1, PATIENCE);
  await expect(atKiosk()).toContainText('保険証をお持ちください。');
  await kiosk.press('送る');
  await kiosk.press('キーで 書く');
  await kiosk.page.context().setOffline(true);
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeVisible(PATIENCE);
  await kiosk.type('また');
  await staffField().fill('聞こえますか');
  await kiosk.page.context().setOffline(false);
  await expect(atConsole()).toContainText('また', PATIENCE);
  await expect(atKiosk()).toContainText('聞こえますか', PATIENCE);
  await specialist.page.setViewportSize({ width: 1440, height: 900 });
});

test('[RT605] [RT606] what is pasted is cut, which is said; the call goes on', async () => {
  const { kiosk } = office;
  await staffField().fill('💀'.repeat(10_000));
  await expect(atConsole()).toContainText('1回に200文字までです');
  await expect(staffField()).toHaveValue('💀'.repeat(200));
  await expect(atKiosk()).toContainText('💀'.repeat(200));
  await staffField().fill(`مرحبا z${'\u0301'.repeat(500)} שלום\u202E`);
  await expect(atKiosk()).toContainText(`مرحبا z${'\u0301'.repeat(4)} שלום`);
  await ownField().fill('あ'.repeat(300));
  await expect(atKiosk()).toContainText('1回に 200文字までです');
  await look('writing-full');
  await kiosk.press('送る');
  await kiosk.shows('call');
});

test('[RT602] a guest who was let in reads what was written, and writes', async () => {
  const { specialist } = office;
  const guest = await office.openGuest(await specialist.inviteGuest());
  await guest.enter();
  await specialist.letIn(guest);
  const box = region(guest.page, '筆談');
  await expect(box).toContainText('保険証をお持ちください。', PATIENCE);
  await inspect(guest.page, 'guest-writing', CONSOLE_SIZES);
  await box.getByRole('textbox', { name: '書く文' }).fill('通訳です');
  await expect(atKiosk()).toContainText('通訳です');
  await expect(atConsole()).toContainText('通訳です');
});

test('[RT610] [F13] while the resident is held nothing is written, and nothing reaches them', async () => {
  const { kiosk, specialist } = office;
  await specialist.hold('調べています');
  await expect(staffField()).toBeDisabled();
  await expect(atConsole()).toContainText('保留中は書けません');
  await expect(atKiosk()).toBeHidden();
  await expect(caption()).toBeHidden();
  await inspect(specialist.page, 'console-writing-held', CONSOLE_SIZES);
  await specialist.press('再開');
  await expect(atKiosk()).toBeVisible(PATIENCE);
  await kiosk.press('閉じる');
  await expect(caption()).toBeVisible();
  await caption().getByRole('button', { name: '閉じる' }).click();
  await expect(caption()).toBeHidden();
});
