/** One step on the way to a screen: which of the elements that fit is touched. */
export type Touch = readonly [selector: string, nth?: number];

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

/** The number of a booking that begins with the digit at a place of the pad, sent. */
const checkingIn = (first: number): ByTouch[2] => [
  ['.idle-booked'],
  ...[first, 1, 2, 3, 4, 5].map((place) => ['.keypad .button', place] as const),
  ['.screen--contact .button--primary'],
];

/** The way to the steps of a booking, from the first screen; the first day, and the time at a place of that day. */
const BOOKING: ByTouch[2] = [['.idle-start'], ['.tile'], ['.screen--confirming .ways .button', 1]];
const timeAt = (nth: number): ByTouch[2] => [...BOOKING, ['.days .button'], ['.days .button', nth]];
const WITHOUT_NAME: ByTouch[2] = [...timeAt(0), ['.screen--naming .ways .button--primary']];
const WITHOUT_NUMBER: ByTouch[2] = [...WITHOUT_NAME, ['.keypad .button', 9]];

/** The screens that are reached by touch alone, from a scene of the gallery. */
export const BY_TOUCH: readonly ByTouch[] = [
  ['survey', 'survey-question', [['.survey__answer']]],
  ['survey', 'survey-thanks', [['.survey__answer'], ['.survey__answer']]],
  ['idle', 'panel-language', [['.bar__button', 0]]],
  ['idle', 'panel-text-size', [['.bar__button', 1]]],
  ['idle', 'panel-volume', [['.bar__button', 2]]],
  ['idle', 'choosing', [['.idle-start']]],
  ['idle', 'choosing-more', [['.idle-start'], ['.pager .button', -1]]],
  ['not-now', 'choosing-not-now', [['.idle-start']]],
  ['not-now', 'not-now-panel', [['.idle-start'], ['.tile--not-now']]],
  ['idle', 'confirming', [['.idle-start'], ['.tile']]],
  ['idle', 'check-in', [['.idle-booked']]],
  ['idle', 'check-in-wrong', checkingIn(9)],
  ['idle', 'check-in-early', checkingIn(0)],
  ['closed', 'check-in-alone', [['.idle-booked']]],
  ['idle', 'book-day', BOOKING],
  ['idle', 'book-time', [...BOOKING, ['.days .button']]],
  ['idle', 'book-gone', timeAt(1)],
  ['idle', 'book-name', timeAt(0)],
  ['idle', 'book-phone', WITHOUT_NAME],
  ['idle', 'book-check', WITHOUT_NUMBER],
  ['idle', 'booked', [...WITHOUT_NUMBER, ['.screen--contact .button--primary']]],
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
  ['writing-typed', 'handset-code', [['.writing-head__ways .button', -1]]],
  ['call', 'carry-code', [['.call-controls .button--main'], ['.panel__choices .button', 1]]],
  ['call', 'call-end', [['.call-controls .button--main']]],
  ['waiting', 'leave', [['.bar__button--leave']]],
  ['staff-slow', 'staff-call', [['.bar__button--call']]],
  ['staff-slow', 'helper-code', [['.bar__button--call'], ['.staff-call__entry']]],
  ['helper-idle', 'helper-brief', [['.tile'], ['.brief__sentences .button', 2]]],
  ['helper-waiting', 'helper-later', [['.later-brief .button'], ['.brief__sentences .button', 2]]],
  [
    'helper-waiting',
    'helper-said',
    [['.later-brief .button'], ['.brief__sentences .button'], ['.screen .button--primary']],
  ],
  ['helper-idle', 'helper-words', [['.tile'], ['.brief__sentences .button', -1]]],
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
export const IN_EVERY_WINDOW = new Set([
  ...['form-text', 'form-date', 'form-address', 'form-choice', 'form-persons', 'form-confirm'],
  ...['form-field-held', 'form-field-unplaced', 'form-sign-name', 'form-file', 'form-person'],
]);

/** A number that can be dialled, by the places of its digits on the keypad. */
export const NUMBER = [9, 2, 0, 1, 2, 3, 4, 5, 6, 7];

/** The screens whose words are many, which are measured in more languages and sizes of text. */
export const WORDY = new Set([
  'idle',
  'check-in',
  'check-in-wrong',
  'book-time',
  'book-name',
  'book-check',
  'booked',
  'booked-early',
  'booked-late',
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
  'writing-handset',
  'handset-code',
  'carry-code',
  'carry-moving',
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
  'survey',
  'survey-question',
  'cancelled',
  'telephone',
  'thanks-form',
  'thanks-warning',
  'print-choice',
  'contact',
  'contact-phone',
  'contact-day',
  'contact-paper',
  'panel-text-size',
  'enrol',
]);
