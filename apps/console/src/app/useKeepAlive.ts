import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { idleStep, keepAliveIsDue } from './idle.ts';
import { useServices } from './services.ts';
import type { Staff } from './session.ts';

const LOOK_AGAIN_MS = 5_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Failures of the connection say nothing about the session. */
const SAYS_NOTHING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNREACHABLE',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'SHUTTING_DOWN',
  'STORAGE_FULL',
]);

export interface LifeOptions {
  readonly staff: Staff;
  /** The server's time, once a second. */
  readonly now: number;
  /** An offer rings or a call is on. */
  readonly engaged: boolean;
  readonly onRenewed: (staff: Staff) => void;
  readonly onRefused: (code: ErrorCode) => void;
}

/** Extends the session while there is activity, and notices when it has ended. */
export function useKeepAlive({ staff, now, engaged, onRenewed, onRefused }: LifeOptions) {
  const { api } = useServices();
  const clock = useClock();
  const activeAt = useLastTouch();
  const [openedAt] = useState(() => clock.now());
  const sentAt = useRef(openedAt);
  const step = idleStep(staff, now);
  const ask = useCallback(
    async (what: 'session' | 'extend') => {
      try {
        onRenewed(await (what === 'extend' ? api.call('extend', {}) : api.call('session')));
      } catch (error) {
        if (!SAYS_NOTHING.has(codeOf(error))) onRefused(codeOf(error));
      }
    },
    [api, onRenewed, onRefused],
  );
  const extend = useCallback(() => {
    sentAt.current = clock.now();
    void ask('extend');
  }, [ask, clock]);
  useEffect(() => {
    // After the warning only an answer to it counts, not a mouse moved by accident.
    if (step.say === 'warn' && !engaged) return;
    const activity = { activeAt: activeAt.current, sentAt: sentAt.current, engaged };
    if (keepAliveIsDue(activity, now)) extend();
  }, [now, step.say, engaged, activeAt, extend]);
  useEffect(() => {
    // Another tab may have extended the session meanwhile, so the server is asked.
    if (step.say !== 'warn' && step.say !== 'ended') return undefined;
    void ask('session');
    const timer = setInterval(() => void ask('session'), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [step.say, ask]);
  return { step, extend };
}

/** The time of the last key or pointer event. */
function useLastTouch() {
  const clock = useClock();
  const at = useRef(0);
  useEffect(() => {
    const touched = () => {
      at.current = clock.now();
    };
    for (const name of TOUCHES) window.addEventListener(name, touched, { passive: true });
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touched);
    };
  }, [clock]);
  return at;
}
