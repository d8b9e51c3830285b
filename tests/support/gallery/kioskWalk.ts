import type { Galleries } from './serveGalleries.ts';
import { languageEntry, languageNamed } from '@madoguchi/domain';
import { ALL_SIZES, FEW_SIZES, KIOSK_SIZES, STANDING_SIZES, type Size, type Walk } from './walk.ts';

/** One step on the way to a screen: which of the elements that fit is touched. */
type Touch = readonly [selector: string, nth?: number];

/** The way on from a page of a form. */
const NEXT_PAGE: Touch = ['.form-ways .button--primary'];

type ByTouch = readonly [scene: string, name: string, touches: readonly Touch[]];

/**
 * The questions of every kind of field, and the sheets of keys that answer them. A window that scrolls gives each of them
 * the height that it needs, so that most are measured where there is none to spare.
 */
function everyKind(scene: string, name: string): readonly ByTouch[] {
  const first = (nth: number): Touch => ['.form-row__field', nth];
  const second = (nth: number): readonly Touch[] => [NEXT_PAGE, first(nth)];
  return [
    [scene, `${name}-text`, [first(0)]],
    [scene, `${name}-latin`, [first(0), ['.keyboard__sheets .button', 2]]],
    [scene, `${name}-kana`, [first(1)]],
    [scene, `${name}-date`, [first(2)]],
    [scene, `${name}-month`, [first(2), ['.date-part input', 1]]],
    [scene, `${name}-day`, [first(2), ['.date-part input', 2]]],
    [scene, `${name}-address`, [first(3)]],
    [scene, `${name}-town`, [first(3), ['.address-part--town input']]],
    [scene, `${name}-rest`, [first(3), ['.address-part--rest input']]],
    [scene, `${name}-phone`, [first(4)]],
    [scene, `${name}-choice`, second(0)],
    [scene, `${name}-several`, second(1)],
    [scene, `${name}-number`, second(2)],
    [scene, `${name}-yes-no`, second(3)],
    [scene, `${name}-amount`, second(4)],
    [scene, `${name}-lines`, second(5)],
    [scene, `${name}-persons`, second(6)],
    [scene, `${name}-person`, [...second(6), ['.persons__person .button']]],
  ];
}

/** The screens that are reached by touch alone, from a scene of the gallery. */
const BY_TOUCH: readonly ByTouch[] = [
  ['idle', 'panel-language', [['.bar__button', 0]]],
  ['idle', 'panel-text-size', [['.bar__button', 1]]],
  ['idle', 'panel-volume', [['.bar__button', 2]]],
  ['idle', 'choosing', [['.idle-start']]],
  ['idle', 'choosing-more', [['.idle-start'], ['.pager .button', -1]]],
  ['not-now', 'choosing-not-now', [['.idle-start']]],
  ['not-now', 'not-now-panel', [['.idle-start'], ['.tile--not-now']]],
  ['idle', 'confirming', [['.idle-start'], ['.tile']]],
  ['closed', 'choosing-closed', [['.idle-start']]],
  ['closed', 'contact', [['.idle-start'], ['.tile']]],
  ['closed', 'contact-phone', [['.idle-start'], ['.tile'], ['.way-tile', 0]]],
  ['closed', 'contact-day', [['.idle-start'], ['.tile'], ['.way-tile', 1]]],
  ['closed', 'contact-part', [['.idle-start'], ['.tile'], ['.way-tile', 1], ['.days .button']]],
  ['closed', 'contact-telephone', [['.idle-start'], ['.tile'], ['.way-tile', 2]]],
  ['closed', 'contact-paper', [['.idle-start'], ['.tile'], ['.way-tile', 3]]],
  [
    'waiting',
    'waiting-unheard',
    [['.device-check__tone .button'], ['.device-check__tone .button', 1]],
  ],
  ['choices', 'waiting-phone', [['.way-tile', 0]]],
  ['call', 'call-end', [['.call-controls .button--main']]],
  ['waiting', 'leave', [['.bar__button--leave']]],
  ['staff-slow', 'staff-call', [['.bar__button--call']]],
  ['staff-aloud', 'staff-call-aloud', [['.bar__button--call']]],
  ['paper-shown', 'paper-hiding', [['.paper-tools__row .button', 2]]],
  ['paper-shown', 'paper-more', [['.paper-tools__row--writing .button', -1]]],
  ['paper-pages', 'paper-page', [['.paper-tools__row--writing .button', 2]]],
  ['form-held', 'form-field-held', [['.form-row__field', 0]]],
  ['form-unplaced', 'form-field-unplaced', [['.form-row__field', 4]]],
  ...everyKind('form-full', 'form'),
  ...everyKind('form-pages', 'form-pages'),
  ['form-pages', 'form-file', [NEXT_PAGE, ['.form-row__field', 8]]],
  ['form-full', 'form-confirm', [NEXT_PAGE, NEXT_PAGE]],
  ['form-confirmed', 'form-sign-name', [['.form-ways .button', 1]]],
  ['print', 'print-choice', [['.screen--message .button--primary']]],
  ['print-both', 'print-both-choice', [['.screen--summary .button--primary']]],
  ['print-summary', 'print-summary-choice', [['.screen--summary .button--primary']]],
  [
    'print-trouble',
    'print-outcome',
    [['.screen--message .button--primary'], ['.screen--print .button--primary']],
  ],
];

/** The screens of forms that are measured in every window. */
const IN_EVERY_WINDOW = new Set([
  ...['form-text', 'form-date', 'form-address', 'form-choice', 'form-persons', 'form-confirm'],
  ...['form-field-held', 'form-field-unplaced', 'form-sign-name', 'form-file', 'form-person'],
]);

/** A number that can be dialled, by the places of its digits on the keypad. */
const NUMBER = [9, 2, 0, 1, 2, 3, 4, 5, 6, 7];

/** The screens whose words are many, which are measured in more languages and sizes of text. */
const WORDY = new Set([
  'idle',
  'choosing',
  'choosing-closed',
  'confirming',
  'waiting',
  'waiting-unheard',
  'choices',
  'call',
  'many',
  'caption',
  'writing-typed',
  'writing-drawn',
  'people-again',
  'hold-checking',
  'paper-asked',
  'paper-shown',
  'paper-pages',
  'paper-passing',
  'paper-hiding',
  'form',
  'form-text',
  'form-date',
  'form-address',
  'form-confirm',
  'form-confirmed',
  'form-sign-name',
  'form-receipt',
  'thanks',
  'thanks-form',
  'print-choice',
  'contact',
  'contact-phone',
  'contact-day',
  'contact-paper',
  'panel-text-size',
  'enrol',
]);

/** What a resident has set before. */
export interface Preferences {
  readonly language: string;
  readonly textSize: number;
  readonly lowered: boolean;
}

const USUAL: Preferences = { language: 'ja', textSize: 1, lowered: false };

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

/** Every screen of the kiosk, or with other preferences those with many words. */
export async function walkKiosk(
  walk: Walk,
  galleries: Galleries,
  preferences: Preferences = USUAL,
): Promise<void> {
  const gallery = galleries.kiosk;
  const usual = preferences === USUAL;
  const sizes = sizesFor(preferences);
  await walk.screens(gallery);
  await walk.page.evaluate(
    (kept) => sessionStorage.setItem('preferences', kept),
    JSON.stringify({ ...preferences, volume: 4, readAloud: false }),
  );
  const label = usual
    ? ''
    : ` ${preferences.language} ${String(preferences.textSize)}${preferences.lowered ? ' lowered' : ''}`;
  const wanted = (name: string) => usual || WORDY.has(name);
  for (const address of await walk.screens(gallery)) {
    const name = new URL(address).searchParams.get('scene') ?? '';
    if (!wanted(name)) continue;
    await walk.open(address, showsOf(name));
    await walk.fontIsThere();
    await walk.look(`kiosk ${name}${label}`, sizes);
  }
  for (const [scene, name, touches] of BY_TOUCH) {
    if (!wanted(name)) continue;
    const isKeys = name.startsWith('form-') && !IN_EVERY_WINDOW.has(name);
    await walk.open(`${gallery}?scene=${scene}`, showsOf(scene));
    await walk.fontIsThere();
    for (const touch of touches) await touchOn(walk, touch);
    await walk.look(`kiosk ${name}${label}`, isKeys ? KIOSK_SIZES : sizes);
  }
  if (usual) {
    await walk.open(galleries.offline);
    await walk.look('kiosk offline');
  }
  await walkToCheck(walk, gallery, label, sizes);
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
async function touchOn(walk: Walk, [selector, nth = 0]: Touch): Promise<void> {
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
