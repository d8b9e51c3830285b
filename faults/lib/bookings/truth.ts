import { dayOf, instantAt } from './days.ts';
import type { Act, Deed, Ledger } from './ledger.ts';
import { HOURS_MINUTES } from './wardChanges.ts';

/** Rules of the desks in these wards. */
const GRACE_MS = 10 * 60_000;
const MOST_HELD = 10;
const MOST_WRONG = 5;
const HOLD_MS = 5 * 60_000;

/** Refusals whose reason was not true by all that is known. */
export function untrue(ledger: Ledger): string[] {
  return ledger.acts
    .filter((act) => act.code !== 'ok' && !isTrue(act, ledger))
    .map((act) => `${act.deed} of ${act.bookingId} by ${act.by}: ${act.code}`);
}

/** What leaves a booking in a state in which less may be done with it. */
const CHANGING: readonly Deed[] = [
  ...(['release', 'move', 'cancel', 'arrive', 'checkIn', 'call'] as const),
  ...(['absent', 'begin', 'end', 'keep'] as const),
];

/** What must have happened before. */
const NEEDS_FIRST: Partial<Record<Deed, readonly Deed[]>> = {
  absent: ['call'],
  begin: ['call', 'arrive', 'checkIn'],
  end: ['begin'],
};

const NOT_WHILE_TO_SETTLE: readonly Deed[] = ['arrive', 'checkIn', 'call', 'delay', 'absent'];

function isTrue(act: Act, ledger: Ledger): boolean {
  const others = ledger
    .of(act.bookingId)
    .filter((each) => each !== act && each.sent < act.answered && each.code === 'ok');
  switch (act.code) {
    case 'SLOT_TAKEN':
      return ledger.acts.some((each) => isInTheWay(each, act, ledger));
    case 'SLOT_NOT_OFFERED':
      return isChangedSince(act, ledger);
    case 'WRONG_STATE':
    case 'BOOKING_NOT_FOUND':
      return isElsewhere(act, others, ledger);
    case 'BOOKING_TOO_EARLY':
      return isTooEarly(act, others, ledger);
    case 'TOO_MANY_REQUESTS':
      return hadTooMany(act, ledger);
    case 'CLOSED_NOW':
      return act.deed === 'checkIn' && !isAwaited(act, others) && mayBeClosed(act, ledger);
    default:
      return false;
  }
}

/** Somebody has, or had while it was asked, a booth or a person of the same place at that time. */
const isInTheWay = (other: Act, act: Act, ledger: Ledger): boolean =>
  other !== act &&
  other.code === 'ok' &&
  other.sent < act.answered &&
  other.slot !== undefined &&
  act.slot !== undefined &&
  ledger.mayCollide(other.slot, act.slot);

/** What was offered is not any more because the ward has changed, or the time has come. */
function isChangedSince({ offered = 0, answered, at, slot }: Act, ledger: Ledger): boolean {
  if (slot !== undefined && instantAt(slot.day, slot.start) <= at + 60_000) return true;
  return ledger.changes.some((each) => each.sent < answered && each.answered > offered);
}

function isElsewhere(act: Act, others: readonly Act[], ledger: Ledger): boolean {
  const known = ledger.known.get(act.bookingId);
  const held = others.find(({ deed }) => deed === 'hold');
  const isBooked = others.some(({ deed }) => deed === 'book');
  const hasLapsed = !isBooked && held !== undefined && act.at >= held.at + HOLD_MS - 2_000;
  const dayIsOver = known !== undefined && act.at >= instantAt(known.day, 24 * 60) - 2_000;
  // What is to be settled is neither called nor does anybody arrive: it is kept, moved or cancelled first.
  const mayHaveFallen =
    NOT_WHILE_TO_SETTLE.includes(act.deed) &&
    ledger.changes.some(({ sent }) => sent < act.answered);
  const first = NEEDS_FIRST[act.deed];
  const isUnready = first !== undefined && !others.some(({ deed }) => first.includes(deed));
  const isElsewhereToday = act.deed === 'checkIn';
  return (
    others.some(({ deed }) => CHANGING.includes(deed)) ||
    hasLapsed ||
    dayIsOver ||
    mayHaveFallen ||
    isUnready ||
    isElsewhereToday
  );
}

function isTooEarly(act: Act, others: readonly Act[], ledger: Ledger): boolean {
  return ledger.known.has(act.bookingId) && act.at < latestStart(others) + GRACE_MS + 2_000;
}

/** Whether somebody came before every time at which their booking may have begun, grace included, was over. */
function isAwaited(act: Act, others: readonly Act[]): boolean {
  const starts = others.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
  const first = Math.min(...starts.map(({ day, start }) => instantAt(day, start)));
  return act.at < first + GRACE_MS - 2_000;
}

/** Outside the hours of the ward, or after something of it was changed. */
function mayBeClosed({ at, answered }: Act, ledger: Ledger): boolean {
  const minute = (at - instantAt(dayOf(at), 0)) / 60_000;
  const [opens, closes] = HOURS_MINUTES;
  return minute < opens || minute >= closes || ledger.changes.some(({ sent }) => sent < answered);
}

/** The latest instant at which a booking may begin by all that is known. */
function latestStart(others: readonly Act[]): number {
  const delay = Math.max(0, ...others.map(({ minutes = 0 }) => minutes));
  const starts = others.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
  return Math.max(...starts.map(({ day, start }) => instantAt(day, start))) + delay * 60_000;
}

function hadTooMany(act: Act, ledger: Ledger): boolean {
  const own = ledger.acts.filter(({ by, sent }) => by === act.by && sent < act.answered);
  const count = (code: string, ...deeds: readonly Deed[]): number =>
    own.filter((each) => deeds.includes(each.deed) && each.code === code).length;
  if (act.deed !== 'hold') return count('BOOKING_NOT_FOUND', 'checkIn') >= MOST_WRONG;
  // What is confirmed at the same time may still have been held.
  const gone = own.filter(
    ({ deed, code, answered }) =>
      (deed === 'book' || deed === 'release') && code === 'ok' && answered < act.sent,
  );
  return count('ok', 'hold') - gone.length >= MOST_HELD;
}
