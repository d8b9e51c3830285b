import type { Consultation } from '@madoguchi/domain';
import type { Remembered } from './remembered.ts';

/** Consultations that go on, as they were stored last, by their ids. */
export interface OpenConsultations {
  /** `null` for one that has ended, or that has not been read yet. */
  get(id: string): Consultation | null;
  /** It was read or stored like this a moment ago. */
  note(c: Consultation): void;
}

/**
 * Remembers the consultations that go on: every command about one asks for it several times. What
 * was said at the end is asked for seldom, and need not lie in memory.
 */
export function openConsultations(remembered: Remembered): OpenConsultations {
  const byId = remembered.of(() => new Map<string, Consultation>());
  return {
    get: (id) => byId().get(id) ?? null,
    note(c) {
      if (c.state === 'closed' || c.state === 'followUp') byId().delete(c.id);
      else byId().set(c.id, c);
    },
  };
}
