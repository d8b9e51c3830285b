import { dayAfter, minuteOfDay } from '../localTime.ts';
import { localDay } from '../ticket.ts';
import {
  atLeast,
  gridOf,
  minutesIn,
  quantaWithin,
  QUANTUM_MINUTES,
  runsOf,
  WHOLE_DAY,
} from './quanta.ts';
import { minutesFor, type BookingRules } from './rules.ts';
import { kioskResource, quantaOf, staffResource, type Slot } from './slot.ts';
import type { TakenTime } from './state.ts';
import { bestTeam, teamsOf } from './teams.ts';
import type { BookingWorld, FreeSlot, SlotQuestion } from './world.ts';

type Place = SlotQuestion['places'][number];

/**
 * The free slots that answer a question, the earliest first. Booth, person and interpreter are free as one, for the
 * whole of the talk and its buffer; a desk and its center are open for the whole of the talk. It is a pure function of
 * the ward as it is; a test compares it with a search that tries every minute.
 */
export function freeSlots(
  world: BookingWorld,
  question: SlotQuestion,
  now: number,
  timeZone: string,
): FreeSlot[] {
  const search = new SlotSearch(world, question, now, timeZone);
  const order = new Map(question.places.map((place, n) => [place, n]));
  return question.places
    .flatMap((place) => search.slotsAt(place).map((slot) => ({ slot, place })))
    .toSorted(
      (a, b) =>
        a.slot.day.localeCompare(b.slot.day) ||
        a.slot.start - b.slot.start ||
        (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0),
    )
    .map(({ slot }) => slot);
}

/**
 * Who and which booth take a slot, or `null` when it is not free (any more). Of several people it is, by rule, who
 * needs no interpreter, then who has the fewest skills that are not asked for, then who has least booked that day.
 */
export function takeSlot(
  world: BookingWorld,
  question: SlotQuestion,
  at: { readonly place: Place; readonly day: string; readonly start: number },
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): TakenTime | null {
  const search = new SlotSearch(world, question, now, timeZone);
  return search.takeAt(at.place, at.day, at.start);
}

class SlotSearch {
  readonly #world: BookingWorld;
  readonly #question: SlotQuestion;
  readonly #now: number;
  readonly #timeZone: string;
  /** Where the talks that the people of a desk could have begin, by desk and day. */
  readonly #peopleStarts = new Map<string, bigint>();

  constructor(world: BookingWorld, question: SlotQuestion, now: number, timeZone: string) {
    this.#world = world;
    this.#question = question;
    this.#now = now;
    this.#timeZone = timeZone;
  }

  slotsAt(place: Place): FreeSlot[] {
    const { fromDay, untilDay, limit, topicIds } = this.#question;
    const rules = this.#world.rulesOf(place.deskId);
    const minutes = minutesFor(rules, topicIds);
    const found: FreeSlot[] = [];
    const last = this.#lastDay(rules);
    for (
      let day = this.#firstDay(fromDay);
      day <= untilDay && day <= last && found.length < limit;
      day = dayAfter(day)
    ) {
      for (const start of minutesIn(this.#startsOn(place, rules, day), limit - found.length)) {
        found.push({ day, start, minutes, centerId: place.centerId, deskId: place.deskId });
      }
    }
    return found;
  }

  takeAt(place: Place, day: string, start: number): TakenTime | null {
    const rules = this.#world.rulesOf(place.deskId);
    const { fromDay, untilDay, topicIds, withKiosk } = this.#question;
    const isWithin = fromDay <= day && day <= untilDay && day <= this.#lastDay(rules);
    if (!isWithin || !(start >= 0) || start % QUANTUM_MINUTES !== 0) return null;
    const bit = quantaWithin(start, start + QUANTUM_MINUTES);
    if ((this.#startsOn(place, rules, day) & bit) === 0n) return null;
    const slot: Slot = { day, start, minutes: minutesFor(rules, topicIds), buffer: rules.buffer };
    const quanta = quantaOf(slot);
    const isFree = (set: bigint): boolean => (set & quanta) === quanta;
    const team = bestTeam(
      this.#world,
      this.#question.needs,
      teamsOf(this.#world, this.#question, place.deskId).filter(
        ({ person, interpreter }) =>
          isFree(this.#freeOf(person.id, day)) &&
          (interpreter === null || isFree(this.#freeOf(interpreter.id, day))),
      ),
      day,
    );
    const kioskId = this.#boothsAt(place.centerId).find((id) => isFree(this.#freeBooth(id, day)));
    if (team === null || (withKiosk && kioskId === undefined)) return null;
    const interpreterId = team.interpreter?.id ?? null;
    return {
      slot,
      kioskId: withKiosk ? (kioskId ?? null) : null,
      staffId: team.person.id,
      interpreterId,
    };
  }

  #startsOn(place: Place, rules: BookingRules, day: string): bigint {
    const { topicIds, withKiosk } = this.#question;
    if (!rules.isOpen) return 0n;
    const length = minutesFor(rules, topicIds) / QUANTUM_MINUTES;
    const { centerId, deskId } = place;
    const open = this.#world.opens(deskId, withKiosk ? centerId : null, day);
    let starts = runsOf(open & this.#spareOf(deskId, rules, day), length) & gridOf(rules.every);
    starts &= this.#notTooLate(rules, day);
    if (starts === 0n) return starts;
    if (withKiosk)
      starts &= this.#boothStarts(centerId, length + rules.buffer / QUANTUM_MINUTES, day);
    return starts === 0n ? starts : starts & this.#startsOfPeople(deskId, rules, day);
  }

  #boothStarts(centerId: string, count: number, day: string): bigint {
    let starts = 0n;
    for (const id of this.#boothsAt(centerId)) starts |= runsOf(this.#freeBooth(id, day), count);
    return starts;
  }

  #boothsAt(centerId: string): readonly string[] {
    const { kioskId } = this.#question;
    const booths = this.#world.kiosksAt(centerId);
    return kioskId === null ? booths : booths.filter((id) => id === kioskId);
  }

  #freeBooth(id: string, day: string): bigint {
    const { supports } = this.#question.needs;
    const world = this.#world;
    return (
      WHOLE_DAY & ~(world.taken(kioskResource(id), day) | world.aside('kiosk', id, day, supports))
    );
  }

  #freeOf(staffId: string, day: string): bigint {
    const { supports } = this.#question.needs;
    const world = this.#world;
    const aside = world.aside('staff', staffId, day, supports);
    return WHOLE_DAY & ~(world.taken(staffResource(staffId), day) | aside);
  }

  #startsOfPeople(deskId: string, rules: BookingRules, day: string): bigint {
    const key = `${deskId} ${day}`;
    const known = this.#peopleStarts.get(key);
    if (known !== undefined) return known;
    const count = (minutesFor(rules, this.#question.topicIds) + rules.buffer) / QUANTUM_MINUTES;
    let starts = 0n;
    for (const { person, interpreter } of teamsOf(this.#world, this.#question, deskId)) {
      const both = this.#freeOf(person.id, day);
      starts |= runsOf(
        interpreter === null ? both : both & this.#freeOf(interpreter.id, day),
        count,
      );
    }
    starts &= WHOLE_DAY;
    this.#peopleStarts.set(key, starts);
    return starts;
  }

  /** When the desk takes bookings, and somebody of it would be left for whoever comes without one. */
  #spareOf(deskId: string, rules: BookingRules, day: string): bigint {
    let spare = WHOLE_DAY & ~this.#world.aside('desk', deskId, day, this.#question.needs.supports);
    for (const { from, until, people } of rules.keptFree) {
      const then = quantaWithin(from, until);
      const free = this.#world.peopleOf(deskId).map(({ id }) => this.#freeOf(id, day));
      spare &= ~then | atLeast(people + 1, free);
    }
    return spare & WHOLE_DAY;
  }

  #firstDay(asked: string): string {
    const today = localDay(this.#now, this.#timeZone);
    return asked < today ? today : asked;
  }

  #lastDay({ daysAhead }: BookingRules): string {
    return dayAfter(localDay(this.#now, this.#timeZone), daysAhead);
  }

  #notTooLate({ leadMinutes }: BookingRules, day: string): bigint {
    const earliest = this.#now + leadMinutes * 60_000;
    const first = localDay(earliest, this.#timeZone);
    if (day !== first) return day < first ? 0n : WHOLE_DAY;
    // What begins in this very minute has begun.
    const isWhole = earliest % 60_000 === 0;
    return quantaWithin(minuteOfDay(earliest, this.#timeZone) + (isWhole ? 0 : 1), 24 * 60);
  }
}
