import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { expect, test } from '@playwright/test';
import { CONSOLE_SIZES, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { Admin } from '../support/server/admin.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
  await office.specialist.press('離席');
});
test.afterAll(() => office.close());

const atKiosk = (name: string) => inspectKiosk(office.kiosk.page, name);
const atConsole = (name: string) =>
  inspect(office.specialist.page, `console-${name}`, CONSOLE_SIZES);

test('[F11] who is lifted with a reason goes first; needs stand in the queue and at the ring', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  const neighbour = await office.openKiosk('太子堂');
  await kiosk.request(/介護・高齢者/, ['手話']);
  await neighbour.request();
  await expect(specialist.queue()).toHaveText([/池尻-001.*手話/, /太子堂-001/]);

  // Only whom it would bring before somebody can be lifted.
  await expect(specialist.queue().getByRole('button')).toHaveText([/順番を繰上げる/]);
  await specialist.press('太子堂-001の順番を繰上げる');
  await atConsole('lift');
  await specialist.press('小さなお子さん連れ');
  await expect(specialist.queue()).toHaveText([/太子堂-001.*繰上げ/, /池尻-001/]);
  await atConsole('queue');
  await expect(neighbour.page.getByText('つぎが あなたの番です')).toBeVisible();
  await expect(kiosk.page.getByText('あなたの前に 1人')).toBeVisible();

  await specialist.beAvailable('ringing');
  const ringing = specialist.page.getByRole('dialog');
  await expect(ringing).toContainText('太子堂-001');
  await neighbour.press('取り消す');
  await neighbour.shows('farewell');
  await expect(ringing).toContainText('池尻-001');
  await expect(ringing).toContainText('手話');
  await atConsole('ringing-needs');
  await specialist.accept();
  await kiosk.shows('call');
  await specialist.hangUp();
  await specialist.writeUp();
  await kiosk.goesHome();
  await neighbour.close();
});

test('[F12] whom nobody can serve leaves by a callback; the kiosk keeps nothing, and who takes it sees the number', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist, server } = office;
  await specialist.press('離席');
  const admin = await Admin.signIn(server.origin);
  const rule = { ...DEFAULT_ROUTING, topicId: 'care', namedStaffIds: [], choicesAfterMs: 0 };
  await admin.done('saveRoutingRule', rule);

  await kiosk.request();
  await expect(kiosk.page.getByText('お待たせしています')).toBeVisible();
  await atKiosk('other-ways');
  await kiosk.press(/電話を もらう/);
  await kiosk.shows('waiting');
  await kiosk.type('0312345');
  await kiosk.press('つぎへ');
  await expect(kiosk.page.getByText('番号が 足りないようです')).toBeVisible();
  await kiosk.type('678');
  await atKiosk('telephone-number');
  await kiosk.press('つぎへ');
  await atKiosk('day');
  await kiosk.page.locator('.days').getByRole('button').first().click();
  await atKiosk('part-of-day');
  await kiosk.press('午前');
  await expect(kiosk.page.getByText('03-1234-5678')).toBeVisible();
  await atKiosk('callback-check');
  await kiosk.press('これで たのむ');
  await kiosk.shows('farewell');
  await expect(kiosk.page.getByText('お電話します').first()).toBeVisible();
  await atKiosk('callback-farewell');
  await kiosk.goesHome();
  expect(await kept(kiosk.page)).not.toMatch(/1234|5678/);

  await specialist.press('折り返しの電話');
  expect(await kept(specialist.page)).not.toMatch(/1234-?5678/);
  await atConsole('callback');
  await specialist.press('引き受ける');
  await expect(specialist.page.getByTestId('contact-phone')).toHaveText('03-1234-5678');
  await atConsole('callback-taken');
  await specialist.press('話せた');
  await expect(specialist.page.getByText('連絡のご希望はありません。')).toBeVisible();
  expect(await kept(specialist.page)).not.toMatch(/1234-?5678/);
});

/** Everything that a page shows and stores. */
const kept = (page: Office['kiosk']['page']): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      location.href,
      document.cookie,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join('\n'),
  );
