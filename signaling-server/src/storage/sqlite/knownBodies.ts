import type { Consultation } from '@madoguchi/domain';
import { consultationBody } from './consultationBody.ts';

/** More than a ward has open at once; what is known then is forgotten and read anew. */
const LIMIT = 4096;

/** Stored consultations by their very text. */
export interface KnownBodies {
  read(body: string): Consultation;
  /** Says what a text holds that was made here a moment ago. */
  note(body: string, c: Consultation): void;
}

/**
 * Reads stored consultations. Whoever is in a line is read again with every change of the line, so
 * what has been found good, or was written here, is known by its text and not looked through again.
 */
export function knownBodies(): KnownBodies {
  const known = new Map<string, Consultation>();
  const note: KnownBodies['note'] = (body, c) => {
    // What was said at the end is asked for seldom, and need not lie in memory.
    if (c.state === 'closed' || c.state === 'followUp') return;
    if (known.size >= LIMIT) known.clear();
    known.set(body, c);
  };
  return {
    note,
    read(body) {
      const before = known.get(body);
      if (before !== undefined) return before;
      const c = consultationBody.parse(JSON.parse(body));
      note(body, c);
      return c;
    },
  };
}
