import type { Browser } from 'playwright-core';
import { walkConsoleDialogs, walkGuestDialogs, walkScreens } from './consoleWalk.ts';
import { AS_SET, IN_LANGUAGES, walkKiosk, type Preferences } from './kioskWalk.ts';
import type { Galleries } from './serveGalleries.ts';
import type { Size, Thoroughness } from './sizes.ts';
import { rulesOfDesk, rulesOfKiosk, Walk, type Rules } from './walk.ts';

type Rulebook = (size: Size) => Rules;

/** The kiosk as it stands after each of these settings. */
async function walkKioskWith(
  walk: Walk,
  galleries: Galleries,
  settings: readonly Preferences[],
): Promise<void> {
  for (const each of settings) await walkKiosk(walk, galleries, each);
}

/**
 * Goes through every screen of kiosk, console and guest, and every dialog that their buttons open. Each walk has a page of
 * its own: while one waits for its window to be drawn, the others are measured.
 */
export function walkEverything(
  browser: Browser,
  galleries: Galleries,
  how: Thoroughness,
): Promise<readonly Walk[]> {
  const { guest, console } = galleries;
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
  return Promise.all(
    walks.map(async ([rules, through]) => {
      const walk = await Walk.start(browser, galleries, rules, how);
      await through(walk);
      return walk;
    }),
  );
}
