import { createContext, useContext, useEffect, useRef, useState } from 'react';
import {
  attention,
  SIGNS_OF_LIFE,
  timeoutRuns,
  TIMEOUTS,
  type Attention,
  type Timed,
  type TimedScreen,
} from '../state/timeouts.ts';
import { StillThere } from './StillThere.tsx';

/** What says which timeouts may run. */
export const TimedScreenContext = createContext<TimedScreen>({
  screen: 'connecting',
  helperIsThere: false,
});

const HERE: Attention = { state: 'here' };

interface TimeoutProps {
  /** `null` for none. */
  readonly timed: Timed | null;
  /** Called when nobody answers the warning. */
  readonly onEnd: () => void;
}

/** Runs a timeout and shows its warning; any touch and any key begins it anew. */
export function Timeout({ timed: wanted, onEnd }: TimeoutProps) {
  const shown = useContext(TimedScreenContext);
  const timed = wanted !== null && timeoutRuns(wanted, shown) ? wanted : null;
  const [current, setCurrent] = useState<Attention>(HERE);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (timed === null) return undefined;
    let lastTouch = performance.now();
    const look = () => {
      const found = attention(TIMEOUTS[timed], performance.now() - lastTouch);
      setCurrent((before) => (before.state === 'here' && found.state === 'here' ? before : found));
      if (found.state === 'gone') end.current();
    };
    const here = () => {
      lastTouch = performance.now();
      setCurrent(HERE);
    };
    const timer = setInterval(look, 1000);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, here, true);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, here, true);
      setCurrent(HERE);
    };
  }, [timed]);
  if (timed === null || current.state !== 'asking') return null;
  return <StillThere ends={TIMEOUTS[timed].ends} secondsLeft={current.secondsLeft} />;
}
