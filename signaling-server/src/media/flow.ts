import type { Seat } from '@madoguchi/domain';

/** Who in a room sees and hears each other: nobody yet, everybody, or everybody but the resident. */
export type Flow = 'nobody' | 'everybody' | 'residentHeld';

/** Whether anything may come from a seat, and go to it. */
export const admits = (flow: Flow, seat: Seat): boolean =>
  flow === 'everybody' || (flow === 'residentHeld' && seat !== 'kiosk');
