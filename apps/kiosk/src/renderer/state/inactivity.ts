import { ANSWER_MS, QUIET_MS } from '../config.ts';

/** Whether somebody is at the screen. */
export type Attention =
  | { readonly state: 'here' }
  | { readonly state: 'asking'; readonly secondsLeft: number }
  | { readonly state: 'gone' };

/** Judges by the time since the last touch, in milliseconds. */
export function attention(quietMs: number): Attention {
  if (quietMs < QUIET_MS) return { state: 'here' };
  const left = QUIET_MS + ANSWER_MS - quietMs;
  return left > 0 ? { state: 'asking', secondsLeft: Math.ceil(left / 1000) } : { state: 'gone' };
}
