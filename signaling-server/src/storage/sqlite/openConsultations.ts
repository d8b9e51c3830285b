import type { Consultation } from '@madoguchi/domain';
import { writtenUpOf } from '../endings.ts';
import type { Remembered } from './remembered.ts';

/** Consultations that go on, as they were stored last, by their ids. */
export interface OpenConsultations {
  /** `null` for one that has ended, or that has not been read yet. */
  get(id: string): Consultation | null;
  /** The newest one of a kiosk, when it is remembered; else `null`. */
  latestOfKiosk(kioskId: string): Consultation | null;
  /** It was read or stored like this a moment ago. */
  note(c: Consultation): void;
  /** The same, and it is the newest one of its kiosk. */
  noteLatest(c: Consultation): void;
}

/**
 * Remembers the consultations that go on, and of each kiosk the newest one: every command about one
 * asks for it several times, and every view. What was said at the end is asked for seldom, and need not
 * lie in memory.
 */
export function openConsultations(remembered: Remembered): OpenConsultations {
  const known = remembered.of(() => ({
    byId: new Map<string, Consultation>(),
    latest: new Map<string, Consultation>(),
  }));
  const noteLatest = (c: Consultation): void => {
    if (writtenUpOf(c) === null) known().latest.set(c.kioskId, c);
    else known().latest.delete(c.kioskId);
  };
  return {
    get: (id) => known().byId.get(id) ?? null,
    latestOfKiosk: (kioskId) => known().latest.get(kioskId) ?? null,
    note(c) {
      const { byId, latest } = known();
      if (c.state === 'closed' || c.state === 'followUp') byId.delete(c.id);
      else byId.set(c.id, c);
      const newest = latest.get(c.kioskId);
      if (newest !== undefined && newest.sequence <= c.sequence) noteLatest(c);
    },
    noteLatest,
  };
}
