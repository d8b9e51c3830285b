import { expect, test } from '@playwright/test';
import { holdPeers } from '../support/media/peers.ts';
import { expectCompany, expectCutOff, expectTogether } from '../support/office/company.ts';
import type { ConsolePage } from '../support/office/consolePage.ts';
import { CONSOLE_SIZES, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
/** The specialist of another 総合支所. */
let next: ConsolePage;
test.beforeAll(async () => {
  office = await openOffice();
  next = await office.openConsole('kitazawa-1');
  await holdPeers(office.kiosk.page);
  await office.kiosk.shows('idle');
});
test.afterAll(() => office.close());
test.describe.configure({ mode: 'serial' });

const KITAZAWA = '北沢総合支所 保健福祉課';
const atKiosk = (name: string) => inspectKiosk(office.kiosk.page, name);
const atConsole = (console: ConsolePage, name: string) =>
  inspect(console.page, `console-${name}`, CONSOLE_SIZES);
const kioskSays = (words: string | RegExp) =>
  expect(office.kiosk.page.getByText(words).first()).toBeVisible({ timeout: 15_000 });

test('[F13] while a resident is held the kiosk says why, and nothing reaches or leaves it', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  await expectTogether(kiosk, specialist);

  await specialist.hold('同僚に聞いています');
  await kioskSays('担当者が ほかの職員に 聞いています');
  await expectCutOff(kiosk);
  await expectCompany(specialist, []);
  await atKiosk('held');
  await atConsole(specialist, 'held');

  await specialist.press('再開');
  await expect(kiosk.page.getByTestId('held')).toBeHidden();
  await expectTogether(kiosk, specialist);
});

test('[F14] warm: the specialists talk first, then all three, then one goes', async () => {
  test.setTimeout(300_000);
  const { kiosk, specialist } = office;
  await specialist.handOver('warm', { to: KITAZAWA, matter: '親の介護と転居' }, kiosk);
  await kioskSays(`${KITAZAWA}の 担当を 探しています`);
  await expect(specialist.page.getByText('空いている担当者を探しています')).toBeVisible();
  await atConsole(specialist, 'transfer-looking');
  await expectCutOff(kiosk);

  await next.beAvailable('ringing');
  await expect(next.page.getByRole('dialog')).toContainText('親の介護と転居');
  await expect(specialist.page.getByText('担当者を呼び出しています')).toBeVisible();
  await atConsole(next, 'transfer-ringing');
  await next.accept();
  await kioskSays('ご相談の 内容を 伝えています');
  await expectTogether(specialist, next);
  await expectCutOff(kiosk);
  await atKiosk('briefing');
  await atConsole(specialist, 'briefing');
  await atConsole(next, 'briefing-next');

  await specialist.press('紹介する');
  await kioskSays('三人で お話しします');
  await expectTogether(kiosk, specialist, next);
  await atKiosk('together');
  await atConsole(specialist, 'together');

  await specialist.press('抜ける');
  await specialist.shows('available');
  await expectTogether(kiosk, next);
  await atConsole(next, 'handed-over');
});

test('[F15] returned, the resident comes back to the sender; cold, they keep their ticket and go before who came later', async () => {
  test.setTimeout(200_000);
  const { kiosk, specialist } = office;
  await next.press('差し戻す');
  await atConsole(next, 'return-reasons');
  await next.press('窓口がちがう');
  await next.shows('available');
  await specialist.accept();
  await kiosk.shows('call');

  await specialist.press('離席');
  await next.press('離席');
  await specialist.handOver('cold', { to: KITAZAWA, matter: '転居先の介護' });
  await specialist.shows('away');
  await kiosk.shows('waiting');
  await expect(kiosk.page.getByTestId('ticket')).toHaveText('池尻-001');
  await kioskSays(`${KITAZAWA}に おつなぎしています`);
  await atKiosk('waiting-transferred');

  const neighbour = await office.openKiosk('松原');
  await neighbour.request();
  await expect(next.queue()).toHaveText([/池尻-001.*引継ぎ/, /松原-001/]);
  await next.beAvailable('ringing');
  await expect(next.page.getByRole('dialog')).toContainText('池尻-001');
  await neighbour.press('取り消す');
  await next.accept();
  await expectTogether(kiosk, next);
  await kiosk.hangUp();
  await next.writeUp();
  await kiosk.goesHome();
});
