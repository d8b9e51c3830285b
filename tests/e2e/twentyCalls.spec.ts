import { expect, test } from '@playwright/test';
import { readFrames } from '../support/media/pageProbe.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice } from '../support/office/office.ts';

const REMOTE = '[data-testid="remote-video"]';

test('[F2] twenty calls in a row on the same two pages are all face to face', async () => {
  test.setTimeout(480_000);
  const office = await openOffice();
  const { kiosk, specialist } = office;
  try {
    for (let call = 1; call <= 20; call += 1) {
      expect(await kiosk.request()).toBe(`池尻-${String(call).padStart(3, '0')}`);
      await specialist.accept();
      await kiosk.shows('call');
      for (const [end, far] of [
        [kiosk, specialist],
        [specialist, kiosk],
      ] as const) {
        const frames = await readFrames(end.page, REMOTE, { frames: 5, timeoutMs: 20_000 });
        expect(frames.sourceIds, `call ${String(call)}`).toEqual([far.party.sourceId]);
      }
      if (call === 20) await expectFaceToFace(kiosk, specialist);
      await kiosk.hangUp();
      await specialist.writeUp();
      await kiosk.goesHome();
    }
  } finally {
    await office.close();
  }
});
