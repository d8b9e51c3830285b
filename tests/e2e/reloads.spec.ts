import { expect, test } from '@playwright/test';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[F3] a reload in any state leads back to the same consultation and call', async () => {
  test.setTimeout(150_000);
  const { kiosk, specialist } = office;

  await test.step('idle and available', async () => {
    await kiosk.page.reload();
    await kiosk.shows('idle');
    await specialist.page.reload();
    await specialist.shows('available');
  });

  await test.step('away: the kiosk waits', async () => {
    await specialist.page.getByRole('button', { name: '離席' }).click();
    await specialist.shows('away');
    const ticket = await kiosk.request();
    await kiosk.page.reload();
    await kiosk.shows('waiting');
    await expect(kiosk.page.getByTestId('ticket')).toHaveText(ticket);
    await specialist.page.reload();
    await specialist.shows('away');
    await expect(specialist.page.getByTestId('queue-entry')).toContainText(ticket);
    await specialist.page.getByRole('button', { name: '対応可', exact: true }).click();
  });

  await test.step('ringing: the console is rung again', async () => {
    await specialist.shows('ringing');
    await specialist.page.reload();
    await specialist.shows('ringing');
    await specialist.accept();
    await kiosk.shows('call');
    await expectFaceToFace(kiosk, specialist);
  });

  await test.step('in the call: the kiosk comes back into it', async () => {
    await kiosk.page.reload();
    await kiosk.shows('call');
    await expectFaceToFace(kiosk, specialist);
  });

  await test.step('in the call: the console comes back into it', async () => {
    await specialist.page.reload();
    await specialist.shows('serving');
    await expectFaceToFace(kiosk, specialist);
  });

  await test.step('after the call: the write-up waits', async () => {
    await kiosk.hangUp();
    await kiosk.shows('thanks');
    await kiosk.page.reload();
    await kiosk.shows('idle');
    await specialist.shows('wrapUp');
    await specialist.page.reload();
    await specialist.writeUp();
  });
});
