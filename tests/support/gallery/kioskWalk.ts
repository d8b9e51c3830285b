import type { Galleries } from './serveGalleries.ts';
import { languageEntry, languageNamed, LANGUAGES } from '@madoguchi/domain';
import { BY_TOUCH, IN_EVERY_WINDOW, NUMBER, WORDY, type Touch } from './kioskScreens.ts';
import { ALL_SIZES, FEW_SIZES, KIOSK_SIZES, STANDING_SIZES, type Size } from './sizes.ts';
import type { Walk } from './walk.ts';

/** What a resident has set before. */
export interface Preferences {
  readonly language: string;
  readonly textSize: number;
  readonly lowered: boolean;
}

/** As a kiosk stands there: every screen is measured. */
export const USUAL: Preferences = { language: 'ja', textSize: 1, lowered: false };

/** What residents may have set before: languages that the office reads too in the largest text, and lowered buttons. */
export const AS_SET: readonly Preferences[] = [
  { language: 'ja-easy', textSize: 3, lowered: false },
  { language: 'en', textSize: 3, lowered: false },
  { language: 'ja', textSize: 1, lowered: true },
];

/** The languages that only residents read, in the largest text. */
export const IN_LANGUAGES: readonly Preferences[] = LANGUAGES.filter(
  (language) => languageEntry(language).isForResidentsAlone,
).map((language) => ({ language, textSize: 3, lowered: false }));

/** Nothing is lowered where the page scrolls. */
function sizesFor(preferences: Preferences): readonly Size[] {
  if (preferences === USUAL) return ALL_SIZES;
  // What scrolls has room for longer words; a kiosk has not.
  if (isForResidentsAlone(preferences)) return STANDING_SIZES;
  return preferences.lowered ? KIOSK_SIZES : [...KIOSK_SIZES, ...FEW_SIZES];
}

const isForResidentsAlone = ({ language }: Preferences): boolean => {
  const known = languageNamed(language);
  return known !== undefined && languageEntry(known).isForResidentsAlone;
};

/** Every screen of the kiosk that is `named`, or with other preferences those with many words. */
export async function walkKiosk(
  walk: Walk,
  galleries: Galleries,
  preferences: Preferences = USUAL,
  named: (screen: string) => boolean = () => true,
): Promise<void> {
  const gallery = galleries.kiosk;
  const usual = preferences === USUAL;
  const sizes = sizesFor(preferences);
  await setPreferences(walk, gallery, preferences);
  const label = usual
    ? ''
    : ` ${preferences.language} ${String(preferences.textSize)}${preferences.lowered ? ' lowered' : ''}`;
  const wanted = (name: string) => named(name) && (usual || WORDY.has(name));
  await eachKioskScreen(walk, gallery, wanted, async (name) => {
    // The sheets of keys are measured where they have to stand whole.
    const isKeys = name.startsWith('form-') && BY_NAME.has(name) && !IN_EVERY_WINDOW.has(name);
    await walk.look(`kiosk ${name}${label}`, isKeys ? KIOSK_SIZES : sizes);
  });
  if (usual && named('offline')) {
    await walk.open(galleries.offline);
    await walk.look('kiosk offline');
  }
  if (named('contact-check')) await walkToCheck(walk, gallery, label, sizes);
}

/** As a resident has set them before. */
export async function setPreferences(
  walk: Walk,
  gallery: string,
  preferences: Preferences,
): Promise<void> {
  await walk.screens(gallery);
  await walk.page.evaluate(
    (kept) => sessionStorage.setItem('preferences', kept),
    JSON.stringify({ ...preferences, volume: 4, readAloud: false }),
  );
}

/** The names of the screens that are reached by touch alone. */
const BY_NAME: ReadonlySet<string> = new Set(BY_TOUCH.map(([, name]) => name));

/** Opens every wanted screen of the kiosk's gallery, those that are reached by touch alone after the others. */
export async function eachKioskScreen(
  walk: Walk,
  gallery: string,
  wanted: (name: string) => boolean,
  seen: (name: string) => Promise<void>,
): Promise<void> {
  for (const address of await walk.screens(gallery)) {
    const name = new URL(address).searchParams.get('scene') ?? '';
    if (!wanted(name)) continue;
    await walk.open(address, showsOf(name));
    await walk.fontIsThere();
    await seen(name);
  }
  for (const [scene, name, touches] of BY_TOUCH) {
    if (!wanted(name)) continue;
    await walk.open(`${gallery}?scene=${scene}`, showsOf(scene));
    await walk.fontIsThere();
    // However long the font took on a busy machine: what ends for want of a touch begins its time now.
    await walk.page.keyboard.press('Shift');
    for (const touch of touches) await touchOn(walk, touch);
    await seen(name);
  }
}

/** What has to be there: the screens of forms and of the 筆談 are loaded with the first one. */
function showsOf(scene: string): string | undefined {
  if (scene.startsWith('writing')) return '.writing-panel';
  return scene.startsWith('form') ? '.form-panel' : undefined;
}

/** The last question of a wish for a call: everything once more. */
async function walkToCheck(
  walk: Walk,
  gallery: string,
  label: string,
  sizes: readonly Size[],
): Promise<void> {
  await walk.open(`${gallery}?scene=closed`);
  for (const touch of [['.idle-start'], ['.tile'], ['.way-tile', 0]] as const) {
    await touchOn(walk, touch);
  }
  for (const digit of NUMBER) await touchOn(walk, ['.keypad .button', digit]);
  await walk.look(`kiosk contact-phone-full${label}`, sizes);
  await touchOn(walk, ['.screen__controls .button--primary']);
  await touchOn(walk, ['.days .button']);
  await touchOn(walk, ['.parts .button']);
  await walk.look(`kiosk contact-check${label}`, sizes);
}

/** Touches by script, so that a screen is reached even where something lies over the button. */
export async function touchOn(walk: Walk, [selector, nth = 0]: Touch): Promise<void> {
  const found = walk.page.locator(selector).nth(nth);
  await found.waitFor({ state: 'attached' });
  await found.evaluate(async (element) => {
    // A script's click does not give the focus to what is written in, as a touch does.
    if (element instanceof HTMLInputElement) element.focus();
    if (element instanceof HTMLElement) element.click();
    // The screen that follows has taken the focus by then.
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
}
