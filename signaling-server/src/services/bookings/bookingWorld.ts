import {
  asideOn,
  localDay,
  openSpansOn,
  quantaOf,
  quantaWithin,
  resourcesOf,
  takes,
  WHOLE_DAY,
  type BookablePerson,
  type Booking,
  type BookingWorld,
  type OpeningHours,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { holidayOn } from '../hours/holidays.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { setAsideKind } from '../records/setAside/index.ts';

/** When places are open, by desk, center and day, as long as nobody changes the hours. */
const opened = new WeakMap<readonly OpeningHours[], Map<string, bigint>>();

/** A year of the desks of a large ward at its centers; whoever asks for more has it found out anew. */
const MOST_KNOWN = 100_000;

/** When somebody looks, and where clocks show what. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
}

/** The ward as it is now, for whoever looks for free slots; without one booking that is to be moved. */
export function bookingWorldOf(
  stores: Stores,
  { now, timeZone }: Moment,
  without: Booking | null = null,
): BookingWorld {
  const { organisation, kiosks, staff } = stores;
  const bookings = stores.records(bookingKind);
  const rules = stores.records(bookingRulesKind);
  const setAside = stores.records(setAsideKind);
  const closures = stores.records(kioskClosureKind);
  const today = localDay(now, timeZone);
  const people = peopleOf(staff.all());
  const own = without === null ? null : ownOf(without);
  return {
    rulesOf: (deskId) => rules.get(deskId),
    opens: (deskId, centerId, day) => opensOn(organisation.openingHours(), deskId, centerId, day),
    kiosksAt: (centerId) => kiosks.at(centerId).map(({ id }) => id),
    peopleOf: (deskId) => people.byDesk.get(deskId) ?? [],
    interpreters: () => people.interpreters,
    taken(resource, day) {
      const taken = bookings.taken(resource, day);
      return own?.day === day && own.resources.includes(resource) ? taken & ~own.quanta : taken;
    },
    aside(kind, id, day, supports) {
      // A kiosk that is out of use today may be mended tomorrow.
      const isClosed = kind === 'kiosk' && day === today && closures.get(id).state === 'closed';
      if (isClosed) return WHOLE_DAY;
      return setAside.of(kind, id).reduce((set, each) => set | asideOn(each, day, supports), 0n);
    },
  };
}

function opensOn(
  hours: readonly OpeningHours[],
  deskId: string,
  centerId: string | null,
  day: string,
): bigint {
  const known = opened.get(hours) ?? new Map<string, bigint>();
  opened.set(hours, known);
  const key = `${deskId} ${centerId ?? ''} ${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const spans = openSpansOn(hours, { centerId, deskId }, holidayOn, day);
  const quanta = spans.reduce((set, [from, until]) => set | quantaWithin(from, until), 0n);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, quanta);
  return quanta;
}

interface People {
  readonly byDesk: ReadonlyMap<string, readonly BookablePerson[]>;
  readonly interpreters: readonly BookablePerson[];
}

/** The staff of the ward by desk, until one of them changes. */
const peopleOfWard = new WeakMap<readonly unknown[], People>();

function peopleOf(all: ReturnType<Stores['staff']['all']>): People {
  const known = peopleOfWard.get(all);
  if (known !== undefined) return known;
  const byDesk = new Map<string, BookablePerson[]>();
  const interpreters: BookablePerson[] = [];
  for (const { id, role, disabled, deskIds, skills } of all) {
    if (disabled) continue;
    if (skills.languages.length + skills.supports.length > 0) interpreters.push({ id, skills });
    for (const deskId of role === 'specialist' ? deskIds : []) {
      byDesk.set(deskId, [...(byDesk.get(deskId) ?? []), { id, skills }]);
    }
  }
  const people = { byDesk, interpreters };
  peopleOfWard.set(all, people);
  return people;
}

/** What a booking itself takes, which is free for it. */
function ownOf(booking: Booking) {
  const { slot } = booking;
  const quanta = takes(booking) ? quantaOf(slot) : 0n;
  return { day: slot.day, quanta, resources: resourcesOf(booking) };
}
