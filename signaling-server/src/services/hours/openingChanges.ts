import type { OpeningHours } from '@madoguchi/domain';
import { DEFAULT_HOURS, openingAt } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { holidayOn } from './holidays.ts';
import type { RightsChanges } from '../access/rightsChanges.ts';

/** A machine's clock may be set; after so long the hours are looked at again in any case. */
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Tells when a place opens or closes, so that kiosks which nobody touches show it. One timer for the
 * whole ward: a desk and a center that are open together turn only when one of them does.
 */
export function followOpenings(parts: {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly rights: RightsChanges;
  turned(): void;
}): () => void {
  const { db, clock, timeZone, rights } = parts;
  let cancel = (): void => undefined;
  const look = (): Turn => turnAt(db, clock.now(), timeZone);
  const wait = (before: Turn): void => {
    cancel();
    const left = (before.next ?? Infinity) - clock.now();
    cancel = clock.after(Math.max(0, Math.min(left, LONGEST_WAIT_MS)), () => {
      const now = look();
      if (now.open !== before.open) parts.turned();
      wait(now);
    });
  };
  // Whoever changes the hours has it shown at once; what matters here is the next turn.
  rights.onChange(({ type }) => {
    if (type === 'wardChanged') wait(look());
  });
  wait(look());
  return () => {
    cancel();
  };
}

interface Turn {
  /** Which of the hours are open, one character each. */
  readonly open: string;
  /** When the first of them opens or closes, in epoch milliseconds; `null` when none ever does. */
  readonly next: number | null;
}

function turnAt(db: Database, now: number, timeZone: string): Turn {
  const stored = db.read(({ organisation }) => organisation.openingHours());
  const isSet = stored.some(({ place }) => place.kind === 'ward');
  const hours = isSet ? stored : [DEFAULT_HOURS, ...stored];
  const openings = hours.map((each) => openingFor(each, now, timeZone));
  const turns = openings.map((o) => (o.state === 'open' ? o.closesAt : o.opensAt));
  const next = turns.filter((at) => at !== null).toSorted((a, b) => a - b)[0];
  return {
    open: openings.map(({ state }) => (state === 'open' ? '+' : '-')).join(''),
    next: next ?? null,
  };
}

/** The hours of one place, as if they were those of the whole ward. */
function openingFor(hours: OpeningHours, now: number, timeZone: string) {
  const alone: OpeningHours = { ...hours, place: { kind: 'ward' } };
  return openingAt([alone], { centerId: '', deskId: null }, holidayOn, now, timeZone);
}
