import type { Consultation } from '@madoguchi/domain';
import { consultationBody } from './consultationBody.ts';

/** More than a ward has open at once; what is known then is forgotten and read anew. */
const LIMIT = 4096;

/**
 * Reads stored consultations. Whoever is in a line is read again with every change of the line, so
 * what has been found good is known by its very text, and not looked through again.
 */
export function knownBodies(): (body: string) => Consultation {
  const known = new Map<string, Consultation>();
  return (body) => {
    const before = known.get(body);
    if (before !== undefined) return before;
    const c = consultationBody.parse(JSON.parse(body));
    // What was said at the end is asked for seldom, and need not lie in memory.
    if (c.state === 'closed' || c.state === 'followUp') return c;
    if (known.size >= LIMIT) known.clear();
    known.set(body, c);
    return c;
  };
}
