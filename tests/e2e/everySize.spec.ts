import { expect, test } from '@playwright/test';
import {
  walkConsoleDialogs,
  walkGuestDialogs,
  walkScreens,
} from '../support/gallery/consoleWalk.ts';
import { AS_SET, IN_LANGUAGES, walkKiosk, type Preferences } from '../support/gallery/kioskWalk.ts';
import { galleriesOfSpec } from '../support/gallery/galleriesOfSpec.ts';
import { serveGalleries, type Galleries } from '../support/gallery/serveGalleries.ts';
import { rulesOfDesk, rulesOfKiosk, Walk, type Rules, type Size } from '../support/gallery/walk.ts';

const opened = galleriesOfSpec(serveGalleries);

type Rulebook = (size: Size) => Rules;

/** The kiosk as it stands after each of these settings. */
async function walkKioskWith(
  walk: Walk,
  galleries: Galleries,
  settings: readonly Preferences[],
): Promise<void> {
  for (const each of settings) await walkKiosk(walk, galleries, each);
}

test('[F41] at every size and zoom nothing of any screen overlaps, is cut or cannot be reached', async () => {
  test.setTimeout(900_000);
  const { browser, galleries } = opened();
  const { guest, console } = galleries;
  // Each on a page of its own: while one waits for its window to be drawn, the others are measured.
  const walks: readonly (readonly [Rulebook, (walk: Walk) => Promise<void>])[] = [
    [rulesOfKiosk, (walk) => walkKiosk(walk, galleries)],
    [rulesOfKiosk, (walk) => walkKioskWith(walk, galleries, AS_SET)],
    [rulesOfKiosk, (walk) => walkKioskWith(walk, galleries, IN_LANGUAGES)],
    [rulesOfDesk, (walk) => walkScreens(walk, console)],
    [rulesOfDesk, (walk) => walkConsoleDialogs(walk, console)],
    [
      rulesOfDesk,
      async (walk) => {
        await walkScreens(walk, guest);
        await walkGuestDialogs(walk, guest);
      },
    ],
  ];
  const walked = await Promise.all(
    walks.map(async ([rules, through]) => {
      const walk = await Walk.start(browser, galleries, rules);
      await through(walk);
      return walk;
    }),
  );
  expect(walked.flatMap(({ faults }) => faults)).toEqual([]);
  for (const { measured } of walked) expect(measured).toBeGreaterThan(200);
});
