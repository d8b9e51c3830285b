import { expect, test, type Page } from '@playwright/test';
import { readFrames } from '../support/media/pageProbe.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice } from '../support/office/office.ts';

const REMOTE = '[data-testid="remote-video"]';

/** How many `<video>` elements of a page have a player, whether they are on it or not. */
async function playersKept(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  const { result } = await devTools.send('Runtime.evaluate', {
    expression: 'HTMLVideoElement.prototype',
  });
  // It collects the garbage before it looks.
  const { objects } = await devTools.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: players } = await devTools.send('Runtime.callFunctionOn', {
    ...{ objectId: objects.objectId ?? '', returnByValue: true },
    functionDeclaration: 'function () { return this.filter((v) => v.srcObject !== null).length; }',
  });
  await devTools.detach();
  return Number(players.value);
}

test('[F2] twenty calls in a row on the same two pages are all face to face, and neither keeps the pictures of those before', async () => {
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
    for (const { page } of [kiosk, specialist]) {
      await expect.poll(() => playersKept(page)).toBeLessThan(10);
    }
  } finally {
    await office.close();
  }
});
