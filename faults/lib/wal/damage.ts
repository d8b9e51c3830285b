import { randomBytes, randomInt } from 'node:crypto';

/** How the tail of a log may look after the power went: everything behind some point is not what was written. */
export const DAMAGES = ['cut', 'garbage', 'torn', 'flipped', 'zeros', 'older'] as const;
export type Damage = (typeof DAMAGES)[number];

const PAGE_BYTES = 4096;
const TAIL_BYTES = 20_000;

/**
 * The log with everything from `at` on lost or wrong:
 * - `cut`: the file ends there;
 * - `garbage`: random bytes follow, as many as a few pages;
 * - `torn`: the page that was just being written is random, what was written after it is there;
 * - `flipped`: one byte is wrong;
 * - `zeros`: room was made, but nothing was written;
 * - `older`: what the log held before it began anew is still there.
 */
export function damaged(log: Buffer, older: Buffer, at: number, damage: Damage): Buffer {
  const kept = log.subarray(0, at);
  switch (damage) {
    case 'cut':
      return kept;
    case 'garbage':
      return Buffer.concat([kept, randomBytes(1 + randomInt(TAIL_BYTES))]);
    case 'torn': {
      const torn = randomBytes(1 + randomInt(PAGE_BYTES));
      return Buffer.concat([kept, torn, log.subarray(at + torn.length)]);
    }
    case 'flipped': {
      const wrong = Buffer.of((log[at] ?? 0) ^ (1 + randomInt(255)));
      return Buffer.concat([kept, wrong, log.subarray(at + 1)]);
    }
    case 'zeros':
      return Buffer.concat([kept, Buffer.alloc(1 + randomInt(TAIL_BYTES))]);
    case 'older':
      return Buffer.concat([kept, older.subarray(at)]);
  }
}

/** Up to where the damaged log is what was written. */
export function intactUpTo(log: Buffer, broken: Buffer, from: number): number {
  let at = from;
  while (at < log.length && at < broken.length && log[at] === broken[at]) at += 1;
  return at;
}
