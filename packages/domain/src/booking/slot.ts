import { ok, refuse, type Result } from '../errors.ts';
import { instantOfMinute } from '../localTime.ts';
import { quantaWithin, QUANTUM_MINUTES } from './quanta.ts';

/** A time that is booked: within one day of the ward, in whole quanta. */
export interface Slot {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Minutes since the beginning of the day. */
  readonly start: number;
  readonly minutes: number;
  /** Minutes after it in which booth and people are nobody else's. */
  readonly buffer: number;
}

/** A slot of zero length, across midnight or between two quanta is none: `BAD_REQUEST`. */
export function checkedSlot(slot: Slot): Result<Slot> {
  const { start, minutes, buffer } = slot;
  const isWhole = [start, minutes, buffer].every(
    (each) => Number.isInteger(each) && each % QUANTUM_MINUTES === 0,
  );
  const isWithinDay =
    start >= 0 && minutes > 0 && buffer >= 0 && start + minutes + buffer <= 24 * 60;
  return isWhole && isWithinDay ? ok(slot) : refuse('BAD_REQUEST');
}

/** The quanta of its day that a slot takes, its buffer included. */
export const quantaOf = ({ start, minutes, buffer }: Slot): bigint =>
  quantaWithin(start, start + minutes + buffer);

/** The quanta in which it is talked, without the buffer. */
export const quantaOfTalk = ({ start, minutes }: Slot): bigint =>
  quantaWithin(start, start + minutes);

/** When a slot begins, in epoch milliseconds. */
export const startOf = ({ day, start }: Slot, timeZone: string): number =>
  instantOfMinute(day, start, timeZone);

/** A person, booth or interpreter as what is taken: one name over all kinds. */
export const staffResource = (staffId: string): string => `staff:${staffId}`;
export const kioskResource = (kioskId: string): string => `kiosk:${kioskId}`;
