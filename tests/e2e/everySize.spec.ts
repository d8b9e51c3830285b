import { expect, test } from '@playwright/test';
import { walkConsole, walkGuest } from '../support/gallery/consoleWalk.ts';
import { walkKiosk } from '../support/gallery/kioskWalk.ts';
import { galleriesOfSpec } from '../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../support/gallery/serveGalleries.ts';
import { Walk, type Rules, type Size } from '../support/gallery/walk.ts';

const opened = galleriesOfSpec(serveGalleries);

const atDesk = (): Rules => ({ target: 24, picture: 48 });
/** A finger needs more than a mouse, and at a kiosk's own size much more. */
const atKiosk = ({ width, height }: Size): Rules => ({
  target: Math.min(width, height) >= 1080 ? 64 : 44,
  picture: 48,
});

test('[F41] at every size and zoom nothing of any screen overlaps, is cut or cannot be reached', async () => {
  test.setTimeout(600_000);
  const { browser, galleries } = opened();
  const walks = await Promise.all(
    [atKiosk, atDesk].map((rules) => Walk.start(browser, galleries, rules)),
  );
  const [kiosk, staff] = walks as [Walk, Walk];
  const atKiosks = async () => {
    await walkKiosk(kiosk, galleries);
    for (const language of ['ja-easy', 'en']) {
      await walkKiosk(kiosk, galleries, { language, textSize: 3, lowered: false });
    }
    await walkKiosk(kiosk, galleries, { language: 'ja', textSize: 1, lowered: true });
  };
  const atDesks = async () => {
    await walkGuest(staff, galleries.guest);
    await walkConsole(staff, galleries.console);
  };
  await Promise.all([atKiosks(), atDesks()]);
  expect(kiosk.measured).toBeGreaterThan(500);
  expect(staff.measured).toBeGreaterThan(500);
  expect([...kiosk.faults, ...staff.faults]).toEqual([]);
});
