import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { standInFolder } from '../../signaling-server/src/captions/testing/standInFolder.ts';
import { CONSOLE_SIZES, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { childrenOf } from '../support/server/processes.ts';

/** What the stand-in makes of a voice. */
const HEARD = /声 \d+\.\d秒/;
const PATIENCE = { timeout: 20_000 };

const model = standInFolder();
let office: Office;
test.beforeAll(async () => {
  office = await openOffice({ CAPTION_MODEL_DIR: model.path, LOG_LEVEL: 'info' });
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
  await office.kiosk.press('ひとり');
});
test.afterAll(async () => {
  await office.close();
  model.remove();
});
test.describe.configure({ mode: 'serial' });

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const atKiosk = () => region(office.kiosk.page, '自動の 文字');
const atConsole = () => region(office.specialist.page, '自動字幕');
const microphone = (state: '入' | '切') =>
  office.specialist.page.getByRole('button', { name: `マイク：${state}` }).click();

test('[F522] [CA4] what the specialist says stands under their face as text of a machine, and silence yields none', async () => {
  const { kiosk, specialist } = office;
  await expect(atKiosk()).toContainText(HEARD, PATIENCE);
  await expect(atKiosk()).toContainText('自動');
  await expect(atKiosk()).toContainText('まちがうことが あります');
  await expect(atConsole()).toContainText(HEARD);
  await inspectKiosk(kiosk.page, 'captions');
  await inspect(specialist.page, 'console-captions', CONSOLE_SIZES);
  await specialist.page.setViewportSize({ width: 1440, height: 900 });
  await microphone('入');
  // What was said last is still heard for a moment; then three seconds of silence add nothing.
  let heard = '';
  await expect(async () => {
    heard = await atKiosk().innerText();
    await specialist.page.waitForTimeout(3_000);
    expect(await atKiosk().innerText()).toBe(heard);
  }).toPass(PATIENCE);
  await microphone('切');
  await expect(atKiosk()).not.toHaveText(heard, PATIENCE);
});

test('[F522] [CA7] the resident puts them away by one touch, and both ends bring them back', async () => {
  const { kiosk } = office;
  await kiosk.press('文字を しまう');
  await expect(atKiosk()).toBeHidden();
  await expect(atConsole()).toContainText('来庁者の画面に出ていません');
  await atConsole().getByRole('button', { name: '自動字幕を出す' }).click();
  await expect(atKiosk()).toContainText(HEARD, PATIENCE);
  await atConsole().getByRole('button', { name: '自動字幕を止める' }).click();
  await expect(atKiosk()).toBeHidden();
  await kiosk.press('自動の 文字を 出す');
  await expect(atKiosk()).toContainText(HEARD, PATIENCE);
});

test('[F522] [CA9] what somebody types stands before what a machine has heard', async () => {
  const { kiosk, specialist } = office;
  await specialist.page.locator('#person').focus();
  await specialist.page.keyboard.press(';');
  const field = specialist.page.getByRole('textbox', { name: '来庁者に見せる文' });
  await field.fill('保険証です。');
  await expect(region(kiosk.page, '担当者からの文')).toContainText('保険証です。');
  await expect(atKiosk()).toBeHidden();
  await field.press('Enter');
  await kiosk.press('閉じる');
  await expect(atKiosk()).toContainText(HEARD, PATIENCE);
});

test('[F522] [CA6] an engine that is killed is said at both ends and comes back, and the call goes on', async () => {
  const { kiosk, server } = office;
  const [engine] = childrenOf(server.pid, 'captionProcess');
  if (engine === undefined) throw new Error('there is no engine');
  process.kill(engine, 'SIGKILL');
  await expect(atKiosk()).toContainText('いま 文字が 出ません', PATIENCE);
  await expect(atConsole()).toContainText('通話は続いています');
  await expect(atKiosk()).not.toContainText('いま 文字が 出ません', PATIENCE);
  await expect(atKiosk()).toContainText(HEARD);
  await kiosk.shows('call');
});

test('[F522] [CA10] with the call they are gone, and nothing of them is stored or logged', async () => {
  const { kiosk, specialist, server, database } = office;
  await specialist.hangUp();
  await expect(atKiosk()).toBeHidden();
  await kiosk.shows('thanks');
  await specialist.writeUp();
  const folder = dirname(database);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { name } of files) {
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(HEARD);
  }
  expect(server.output).not.toMatch(HEARD);
  expect(server.output).toContain('caption engine is up');
});
