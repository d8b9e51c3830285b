import { WHOLE_DAY } from './quanta.ts';
import { quantaOf, quantaOfTalk } from './slot.ts';
import type { BookingFacts, FellAway } from './state.ts';
import type { BookingWorld } from './world.ts';

/**
 * What of that on which a booking stands is not there any more, or `null`: its person or interpreter works there no
 * longer, its kiosk is gone, desk or center are closed then, time is set aside.
 */
export function fellAway(world: BookingWorld, b: BookingFacts): FellAway | null {
  const { slot, deskId, centerId, kioskId, staffId, interpreterId } = b;
  const isIn = (people: readonly { readonly id: string }[], id: string): boolean =>
    people.some((each) => each.id === id);
  if (!isIn(world.peopleOf(deskId), staffId)) return 'staff';
  if (interpreterId !== null && !isIn(world.interpreters(), interpreterId)) return 'interpreter';
  if (kioskId !== null && !world.kiosksAt(centerId).includes(kioskId)) return 'kiosk';
  const talk = quantaOfTalk(slot);
  const open = world.opens(deskId, kioskId === null ? null : centerId, slot.day);
  if ((talk & open) !== talk) return 'closed';
  const { supports } = b.needs;
  const aside =
    world.aside('desk', deskId, slot.day, supports) |
    world.aside('staff', staffId, slot.day, supports) |
    (interpreterId === null ? 0n : world.aside('staff', interpreterId, slot.day, supports)) |
    (kioskId === null ? 0n : world.aside('kiosk', kioskId, slot.day, supports));
  return (quantaOf(slot) & aside & WHOLE_DAY) === 0n ? null : 'setAside';
}
