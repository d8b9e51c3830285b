import type { DatabasePlace } from '../database/place.ts';
import { progress } from '../result.ts';
import { check } from './check.ts';
import { checkLedger, tablesOf } from './ledger.ts';
import type { Day } from './day.ts';
import type { Entry } from './log.ts';

/** How often something happened that must not. */
export interface Broken {
  readonly lost: number;
  readonly unexpected: number;
  readonly doubled: number;
  readonly inversions: number;
}

/** What a day is judged by: its database, and what was sent and answered. */
interface Evidence {
  readonly place: DatabasePlace;
  readonly entries: readonly Entry[];
  readonly day: Pick<Day, 'sent' | 'told'>;
  readonly people: readonly { readonly id: string; readonly deskIds: readonly string[] }[];
  /** What else is known to be lost. */
  readonly lost?: readonly string[];
}

/** Judges a day when it is over, and tells the first findings to whoever waits. */
export async function judge({ place, entries, day, people, lost = [] }: Evidence): Promise<Broken> {
  const desks = new Map(people.map(({ id, deskIds }) => [id, deskIds]));
  const found = check({ entries, sent: day.sent, desksOf: (id) => desks.get(id) ?? [] });
  const kept = checkLedger({ told: day.told, ...(await place.atOneInstant(tablesOf)) });
  const all = {
    lost: [...found.lost, ...kept.lost, ...lost],
    unexpected: found.unexpected,
    doubled: [...found.doubled, ...kept.doubled],
    inversions: found.inversions,
  };
  for (const what of Object.values(all).flat().slice(0, 20)) progress(what);
  return {
    lost: all.lost.length,
    unexpected: all.unexpected.length,
    doubled: all.doubled.length,
    inversions: all.inversions.length,
  };
}

/** What went on, so that a proof can be seen to have had everything in it. */
export function eventsOf(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const count = (...types: readonly string[]): number =>
    entries.filter(({ type }) => types.includes(type)).length;
  return {
    ...{ consultations: count('request'), offers: count('offer'), refused: count('decline') },
    ...{ timeouts: count('offerExpired'), leftBehind: count('lostTooLong'), lifts: count('lift') },
    ...{ holds: count('hold'), coldTransfers: count('transferCold') },
    ...{ warmTransfers: count('transferWarm'), returned: count('returnTransfer') },
    ...{ asked: count('invite'), joined: count('join'), guestsLetIn: count('admit') },
    ...{ parted: count('part'), sentAway: count('remove') },
    ...{ leftTheQueue: count('leave'), cancelled: count('cancel') },
    ...{ writtenUp: count('writeUp'), cardsSettled: count('handoffSettled') },
  };
}
