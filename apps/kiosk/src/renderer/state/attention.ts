import { useEffect, useRef, useState } from 'react';
import { ANSWER_MS, QUIET_MS } from '../config.ts';

/** Whether somebody is at the screen. */
export type Attention =
  | { readonly state: 'here' }
  | { readonly state: 'asking'; readonly secondsLeft: number }
  | { readonly state: 'gone' };

/** The attention by the time since the last input, in milliseconds. */
export function attention(quietMs: number): Attention {
  if (quietMs < QUIET_MS) return { state: 'here' };
  const left = QUIET_MS + ANSWER_MS - quietMs;
  return left > 0 ? { state: 'asking', secondsLeft: Math.ceil(left / 1000) } : { state: 'gone' };
}

const HERE: Attention = { state: 'here' };
/** What somebody who is there does. */
export const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;

/** Watches for inactivity while `watching`; calls `onGone` when nobody is there. */
export function useAttention(watching: boolean, onGone: () => void): Attention {
  const [current, setCurrent] = useState<Attention>(HERE);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (!watching) return undefined;
    let lastSign = performance.now();
    const look = () => {
      const found = attention(performance.now() - lastSign);
      setCurrent((before) => (before.state === 'here' && found.state === 'here' ? before : found));
      if (found.state === 'gone') gone.current();
    };
    const here = () => {
      lastSign = performance.now();
      setCurrent(HERE);
    };
    const timer = setInterval(look, 1000);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, here, true);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, here, true);
      setCurrent(HERE);
    };
  }, [watching]);
  return current;
}
