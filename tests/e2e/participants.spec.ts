import { expect, test } from '@playwright/test';
import { expectCompany, expectTogether } from '../support/office/company.ts';
import { asks } from '../support/office/leaving.ts';
import { shows } from '../support/office/partyPage.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
});
test.afterAll(() => office.close());

test('[F16] a colleague who is asked joins, and all three see and hear each other', async () => {
  test.setTimeout(200_000);
  const { kiosk, specialist } = office;
  const colleague = await office.openConsole('setagaya-1');
  await colleague.beAvailable();

  await specialist.press('人を呼ぶ');
  await expect(specialist.page.getByRole('button', { name: /世田谷 担当2/ })).toBeVisible();
  await inspect(specialist.page, 'console-invite', CONSOLE_SIZES);
  await specialist.press('世田谷 担当2を呼ぶ');
  await expect(colleague.page.getByText('世田谷 担当1さんが相談への参加を')).toBeVisible();
  await inspect(colleague.page, 'console-asked', CONSOLE_SIZES);
  await colleague.press('参加する');
  await colleague.shows('serving');
  await expectTogether(kiosk, specialist, colleague);
  await inspect(colleague.page, 'console-joined', CONSOLE_SIZES);

  await colleague.press('抜ける');
  await colleague.shows('available');
  await expectCompany(kiosk, [specialist.party]);
  await colleague.close();
});

test('[F17] a guest comes by a link that is good once, waits without media, is let in, and is sent away at once', async () => {
  test.setTimeout(240_000);
  const { kiosk, specialist } = office;
  const link = await specialist.inviteGuest(() =>
    inspect(specialist.page, 'console-guest-link', CONSOLE_SIZES),
  );

  const guest = await office.openGuest(link);
  await guest.shows('check');
  // A third browser on a busy machine may take a while to open its camera.
  const works = guest.page.getByText('使えます', { exact: true });
  await expect(works).toHaveCount(2, { timeout: 30_000 });
  await inspect(guest.page, 'guest-check', CONSOLE_SIZES);
  await guest.enter();
  await guest.shows('lobby');
  expect(guest.page.url()).not.toContain('#');
  await expect(guest.page.locator('video')).toHaveCount(0);
  expect(await asks(guest.page)).toBe(false);
  await guest.shows('lobby');
  await expectCompany(kiosk, [specialist.party]);
  await inspect(guest.page, 'guest-lobby', CONSOLE_SIZES);
  await inspect(specialist.page, 'console-lobby', CONSOLE_SIZES);

  await specialist.letIn(guest);
  await expectTogether(kiosk, specialist, guest);
  await inspect(guest.page, 'guest-call', CONSOLE_SIZES);
  await inspect(kiosk.page, 'kiosk-with-guest', KIOSK_SIZES);
  await inspect(specialist.page, 'console-with-guest', CONSOLE_SIZES);

  const again = await guest.again(link);
  await again.getByRole('button', { name: '入る', exact: true }).click();
  await shows(again, 'link');

  expect(await asks(guest.page)).toBe(true);
  await specialist.press('手話通訳に退出してもらう');
  await guest.shows('over');
  await inspect(guest.page, 'guest-over', CONSOLE_SIZES);
  await expect(guest.page.locator('video')).toHaveCount(0);
  await expectCompany(kiosk, [specialist.party]);
  await kiosk.hangUp();
  await specialist.writeUp();
});
