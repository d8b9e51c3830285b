import { dayAfter, instantOfMinute } from '../localTime.ts';
import { unmetNeeds } from '../needs.ts';
import { localDay } from '../ticket.ts';
import { kioskResource, minutesFor, staffResource } from '../booking/index.ts';
import { KIOSKS, PLACES, questionOf, timeZone, worldOf, type Drawn } from './bookingWard.ts';

/** The same by trying every start of every day with everybody, quantum by quantum. */
export function bruteForce(drawn: Drawn): string[] {
  const world = worldOf(drawn);
  const { rules, needs, people, interpreters } = drawn;
  const today = localDay(drawn.now, timeZone);
  const minutes = minutesFor(rules, questionOf(drawn).topicIds);
  const found: string[] = [];
  for (let ahead = -1; ahead <= 3; ahead += 1) {
    const day = dayAfter(today, ahead);
    const freeOf = (kind: 'staff' | 'kiosk', id: string): boolean[] => {
      const resource = kind === 'staff' ? staffResource(id) : kioskResource(id);
      return turned(
        listed(world.taken(resource, day) | world.aside(kind, id, day, needs.supports)),
      );
    };
    const freePeople = new Map(
      [...people, ...interpreters].map(({ id }) => [id, freeOf('staff', id)]),
    );
    const booths = new Map(
      Object.values(KIOSKS)
        .flat()
        .map((id) => [id, freeOf('kiosk', id)]),
    );
    const isOpen = listed(world.opens('d', 'c1', day));
    const isDeskFree = turned(listed(world.aside('desk', 'd', day, needs.supports)));
    const isFree = (free: boolean[] | undefined, start: number, length: number): boolean =>
      start + length <= 24 * 60 &&
      (free ?? []).slice(start / 5, (start + length) / 5).every((each) => each);
    const withBuffer = minutes + rules.buffer;
    for (let start = 0; start < 24 * 60; start += rules.every) {
      const begins = instantOfMinute(day, start, timeZone);
      if (begins < drawn.now + rules.leadMinutes * 60_000 || ahead > rules.daysAhead) continue;
      if (!isFree(isOpen, start, minutes) || !isFree(isDeskFree, start, minutes)) continue;
      const talks = (id: string): boolean => isFree(freePeople.get(id), start, withBuffer);
      const hasTeam = people
        .filter(({ id }) => (drawn.staffId ?? id) === id && talks(id))
        .some(
          ({ id, skills: own }) =>
            unmetNeeds(needs, own) === 0 ||
            interpreters.some((other) => {
              const both = { languages: [], supports: [...own.supports, ...other.skills.supports] };
              return other.id !== id && unmetNeeds(needs, both) === 0 && talks(other.id);
            }),
        );
      const isSpare = rules.keptFree.every(({ from, until, people: kept }) =>
        Array.from({ length: minutes / 5 }, (_, n) => start + n * 5)
          .filter((minute) => from <= minute && minute < until)
          .every(
            (minute) =>
              people.filter(({ id }) => isFree(freePeople.get(id), minute, 5)).length > kept,
          ),
      );
      if (!hasTeam || !isSpare) continue;
      for (const { centerId } of PLACES) {
        const hasBooth = (KIOSKS[centerId] ?? []).some(
          (id) => (drawn.kioskId ?? id) === id && isFree(booths.get(id), start, withBuffer),
        );
        if (!drawn.withKiosk || hasBooth) found.push(`${day} ${String(start)} ${centerId}`);
      }
    }
  }
  return found;
}

const listed = (set: bigint): boolean[] =>
  Array.from({ length: 288 }, (_, q) => ((set >> BigInt(q)) & 1n) === 1n);
const turned = (list: boolean[]): boolean[] => list.map((each) => !each);
