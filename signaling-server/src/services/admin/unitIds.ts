import { randomInt } from 'node:crypto';

/** Without letters and digits that are confused when read aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TAIL = 5;
const MAX_ID = 64;

/**
 * A new id that people can read: where it belongs and five letters by chance. It is not counted up,
 * so that an id in the audit log never comes to mean another unit.
 */
export function newId(stem: string, isTaken: (id: string) => boolean): string {
  const head = stem.slice(0, MAX_ID - TAIL - 1);
  for (;;) {
    const tail = Array.from({ length: TAIL }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const id = `${head}-${tail}`;
    if (!isTaken(id)) return id;
  }
}
