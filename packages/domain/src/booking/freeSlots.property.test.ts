import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../localTime.ts';
import { PLACES, questionOf, timeZone, worldOf } from '../testing/bookingWard.ts';
import { drawn } from '../testing/drawnBookings.ts';
import { bruteForce } from '../testing/everySlot.ts';
import { localDay } from '../ticket.ts';
import { freeSlots, kioskResource, quantaOf, staffResource, takeSlot } from './index.ts';

describe('free slots', () => {
  it('[BK11] are those that a search of every minute finds, in order', () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const found = freeSlots(worldOf(each), questionOf(each), each.now, timeZone);
        expect(found.map((s) => `${s.day} ${String(s.start)} ${s.centerId}`)).toEqual(
          bruteForce(each),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('[BK12] what is offered can be taken, and nothing else; what takes it is free and able', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 0, max: 287 }),
        fc.integer({ min: 0, max: 3 }),
        (each, q, ahead) => {
          const [world, question] = [worldOf(each), questionOf(each)];
          const day = dayAfter(localDay(each.now, timeZone), ahead);
          const [place] = PLACES;
          if (place === undefined) throw new Error('no place');
          const at = { place, day, start: q * 5 };
          const taken = takeSlot(world, question, at, { now: each.now, timeZone });
          const offered = freeSlots(world, { ...question, places: [place] }, each.now, timeZone);
          expect(taken !== null).toBe(offered.some((s) => s.day === day && s.start === q * 5));
          if (taken === null) return;
          const quanta = quantaOf(taken.slot);
          const people = [taken.staffId, taken.interpreterId].filter((id) => id !== null);
          const booths = taken.kioskId === null ? [] : [kioskResource(taken.kioskId)];
          for (const resource of [...people.map(staffResource), ...booths])
            expect(world.taken(resource, day) & quanta).toBe(0n);
          expect((taken.kioskId !== null) === each.withKiosk).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
