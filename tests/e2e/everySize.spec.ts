import { languageEntry, LANGUAGES } from '@madoguchi/domain';
import { expect, test } from '@playwright/test';
import {
  walkConsoleDialogs,
  walkGuestDialogs,
  walkScreens,
} from '../support/gallery/consoleWalk.ts';
import { walkKiosk } from '../support/gallery/kioskWalk.ts';
import { galleriesOfSpec } from '../support/gallery/galleriesOfSpec.ts';
import { serveGalleries, type Galleries } from '../support/gallery/serveGalleries.ts';
import { rulesOfDesk, rulesOfKiosk, Walk, type Rules, type Size } from '../support/gallery/walk.ts';

const opened = galleriesOfSpec(serveGalleries);

type Rulebook = (size: Size) => Rules;

/** In the languages that only residents read, in the largest text. */
async function walkKioskInLanguages(walk: Walk, galleries: Galleries): Promise<void> {
  const languages = LANGUAGES.filter((each) => languageEntry(each).isForResidentsAlone);
  for (const language of languages)
    await walkKiosk(walk, galleries, { language, textSize: 3, lowered: false });
}

/** With what residents may have set before. */
async function walkKioskAsSet(walk: Walk, galleries: Galleries): Promise<void> {
  for (const language of ['ja-easy', 'en']) {
    await walkKiosk(walk, galleries, { language, textSize: 3, lowered: false });
  }
  await walkKiosk(walk, galleries, { language: 'ja', textSize: 1, lowered: true });
}

test('[F41] at every size and zoom nothing of any screen overlaps, is cut or cannot be reached', async () => {
  test.setTimeout(900_000);
  const { browser, galleries } = opened();
  const { guest, console } = galleries;
  // Each on a page of its own: while one waits for its window to be drawn, the others are measured.
  const walks: readonly (readonly [Rulebook, (walk: Walk) => Promise<void>])[] = [
    [rulesOfKiosk, (walk) => walkKiosk(walk, galleries)],
    [rulesOfKiosk, (walk) => walkKioskAsSet(walk, galleries)],
    [rulesOfKiosk, (walk) => walkKioskInLanguages(walk, galleries)],
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
