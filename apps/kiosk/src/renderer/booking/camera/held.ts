/** For how long a code has to be away before it counts again, in milliseconds. */
export const AWAY_MS = 3_000;

/** The code that is held to the camera, and when it was seen last. */
export interface Held {
  readonly text: string;
  readonly seenAt: number;
}

/** What is held after another look at it, and whether that is a code that was not there before. */
export interface Look {
  readonly held: Held | null;
  readonly isNew: boolean;
}

/**
 * What a look through the camera says: a code counts once, however long it is held. A look that shows none is no end of
 * it, as a hand that moves blurs every other picture.
 */
export function lookedAt(before: Held | null, text: string | null, now: number): Look {
  const isGone = before !== null && now - before.seenAt >= AWAY_MS;
  const held = isGone ? null : before;
  if (text === null) return { held, isNew: false };
  return { held: { text, seenAt: now }, isNew: held?.text !== text };
}
