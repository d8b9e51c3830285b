/**
 * Looks at some screens of the gallery while they are being made, or at every screen in every window; [F41] looks at every
 * screen, at those windows in turn that are not the usual ones.
 *
 *     npm run screens -- measure kiosk|console|dialogs|guest NAMES
 *     npm run screens -- measure everything
 *     npm run screens -- picture kiosk|console|guest SCENE FILE.png [--language ja] [--text-size 1]
 *                        [--size 1080x1920] [--lowered] [--touch '.tile' --touch '.pager .button:1']
 *     npm run screens -- review LANGUAGE
 *
 * `review` makes the page on which somebody who speaks a language reads every sentence beside a picture of its screen.
 * NAMES is a regular expression; SCENE is the value of `scene=` or `view=` in the gallery's list.
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../media/chromium.ts';
import { walkConsoleDialogs, walkGuestDialogs, walkScreens } from './consoleWalk.ts';
import { walkEverything } from './everyScreen.ts';
import { AS_SET, IN_LANGUAGES, setPreferences, touchOn, USUAL, walkKiosk } from './kioskWalk.ts';
import type { Touch } from './kioskScreens.ts';
import { review } from './reviewPage.ts';
import { serveGalleries, type Galleries } from './serveGalleries.ts';
import { rulesOfDesk, rulesOfKiosk, Walk } from './walk.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'ja' },
    'text-size': { type: 'string', default: '1' },
    size: { type: 'string', default: '1080x1920' },
    lowered: { type: 'boolean', default: false },
    touch: { type: 'string', multiple: true, default: [] },
  },
});
const [what, of = 'kiosk', named = '', file = 'screen.png'] = positionals;

const browser = await launchChromium({ sourceId: 31, toneHz: 440 });
const galleries = await serveGalleries();
try {
  if (what === 'measure') await measure(galleries, new RegExp(named));
  else if (what === 'picture') await picture(galleries);
  else if (what === 'review') await review(browser, galleries, of);
  else throw new Error('measure, picture or review?');
} finally {
  await browser.close();
  galleries.close();
}

/** Measures the screens with these names and prints what is wrong; none is the exit code 0. */
async function measure(all: Galleries, names: RegExp): Promise<void> {
  if (of === 'everything') {
    tell(await walkEverything(browser, all, 'every window'));
    return;
  }
  const wanted = (name: string) => names.test(name);
  const walk = await Walk.start(browser, all, of === 'kiosk' ? rulesOfKiosk : rulesOfDesk);
  if (of === 'kiosk')
    for (const each of [USUAL, ...AS_SET, ...IN_LANGUAGES])
      await walkKiosk(walk, all, each, wanted);
  else if (of === 'dialogs') await walkConsoleDialogs(walk, all.console, wanted);
  else if (of === 'guest') {
    await walkScreens(walk, all.guest, wanted);
    await walkGuestDialogs(walk, all.guest, wanted);
  } else await walkScreens(walk, all.console, wanted);
  tell([walk]);
}

function tell(walks: readonly Walk[]): void {
  const faults = walks.flatMap((walk) => walk.faults);
  const measured = walks.reduce((sum, walk) => sum + walk.measured, 0);
  process.stdout.write([...faults, ''].join('\n'));
  process.stdout.write(`${String(measured)} measured, ${String(faults.length)} faults\n`);
  process.exitCode = faults.length === 0 && measured > 0 ? 0 : 1;
}

/** Takes a picture of one screen, after the touches that lead to it. */
async function picture(all: Galleries): Promise<void> {
  const walk = await Walk.start(browser, all, rulesOfKiosk);
  const gallery = of === 'kiosk' ? all.kiosk : of === 'guest' ? all.guest : all.console;
  await setPreferences(walk, gallery, {
    language: values.language,
    textSize: Number(values['text-size']),
    lowered: values.lowered,
  });
  const [width = 1080, height = 1920] = values.size.split('x').map(Number);
  await walk.page.setViewportSize({ width, height });
  await walk.open(`${gallery}?${of === 'kiosk' ? 'scene' : 'view'}=${named}`);
  if (of === 'kiosk') await walk.fontIsThere();
  for (const touch of values.touch) await touchOn(walk, touchOf(touch));
  await walk.page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
  await walk.page.waitForTimeout(300);
  await walk.page.screenshot({ path: file });
}

/** `.pager .button:1` is the second of them, `:-1` the last. */
function touchOf(written: string): Touch {
  const [, selector = written, nth = '0'] = /^(.*):(-?\d+)$/.exec(written) ?? [];
  return [selector, Number(nth)];
}
