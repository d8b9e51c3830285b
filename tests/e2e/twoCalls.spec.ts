import { expect, test } from '@playwright/test';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice } from '../support/office/office.ts';

test('[F6] two residents talk to two specialists at once, and nothing mixes', async () => {
  test.setTimeout(150_000);
  const office = await openOffice();
  try {
    const { kiosk, specialist } = office;
    const colleague = await office.openConsole('kitazawa-1');
    await colleague.beAvailable();
    const neighbour = await office.openKiosk('松原');
    expect(await kiosk.request()).toBe('池尻-001');
    expect(await neighbour.request()).toBe('松原-001');
    await Promise.all([specialist.accept(), colleague.accept()]);
    await expectFaceToFace(kiosk, specialist);
    await expectFaceToFace(neighbour, colleague);
    await neighbour.hangUp();
    await colleague.writeUp();
    await kiosk.shows('call');
    await expectFaceToFace(kiosk, specialist);
  } finally {
    await office.close();
  }
});
