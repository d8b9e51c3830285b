/** One way in, those who guess at it, and its owner. */
export interface GuessTarget {
  readonly name: string;
  /** The refusal of a try that was looked at; others were refused before. */
  readonly wrong: string;
  /** How many guess at once. */
  readonly atOnce: number;
  /** The nth try of a stranger: the code of its refusal, or `null` when it got in. */
  guess(n: number): Promise<string | null>;
  /** Whether the owner gets in while it is guessed at. */
  ownerGetsIn(): Promise<boolean>;
}

/** What the tries at one target came to. */
export interface Guessed {
  readonly tries: number;
  /** Tries that were looked at and found wrong, not just turned away by a limit or a lock. */
  readonly checked: number;
  readonly successes: number;
  /** Refusals that are neither of the target nor of a limit nor of a lock. */
  readonly odd: number;
  readonly ownersOut: number;
}

const TURNED_AWAY = ['TOO_MANY_REQUESTS', 'ACCOUNT_LOCKED'];

/** `runs` tries at a target; with the last ones its owner comes. */
export async function guessAt(target: GuessTarget, runs: number): Promise<Guessed> {
  const codes: (string | null)[] = [];
  let ownerIsIn = false;
  while (codes.length < runs) {
    const length = Math.min(target.atOnce, runs - codes.length);
    const batch = Promise.all(Array.from({ length }, (_, i) => target.guess(codes.length + i)));
    if (codes.length + length === runs) ownerIsIn = await target.ownerGetsIn();
    codes.push(...(await batch));
  }
  const count = (is: (code: string | null) => boolean): number => codes.filter(is).length;
  return {
    tries: codes.length,
    checked: count((code) => code === target.wrong),
    successes: count((code) => code === null),
    odd: count((c) => c !== null && c !== target.wrong && !TURNED_AWAY.includes(c)),
    ownersOut: ownerIsIn ? 0 : 1,
  };
}
