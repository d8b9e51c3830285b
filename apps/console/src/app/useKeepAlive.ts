import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { idleStep, keepAliveIsDue } from './idle.ts';
import { useServices } from './services.ts';
import type { Staff } from './session.ts';

const LOOK_AGAIN_MS = 5_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** A line that is down says nothing about a session. */
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
  /** It rings or there is a call. */
  readonly engaged: boolean;
  readonly onRenewed: (staff: Staff) => void;
  readonly onRefused: (code: ErrorCode) => void;
}

/** Keeps the session open while somebody is there, and notices when it has ended. */
export function useKeepAlive({ staff, now, engaged, onRenewed, onRefused }: LifeOptions) {
  const { api } = useServices();
  const activeAt = useLastTouch();
  const [openedAt] = useState(() => Date.now());
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
    sentAt.current = Date.now();
    void ask('extend');
  }, [ask]);
  useEffect(() => {
    // Once warned, only an answer to the warning counts: a mouse that was knocked is nobody.
    if (step.say === 'warn' && !engaged) return;
    const activity = { activeAt: activeAt.current, sentAt: sentAt.current, engaged };
    if (keepAliveIsDue(activity, Date.now())) extend();
  }, [now, step.say, engaged, activeAt, extend]);
  useEffect(() => {
    // Another tab may have kept the session open meanwhile, and the server alone knows its end.
    if (step.say !== 'warn' && step.say !== 'ended') return undefined;
    void ask('session');
    const timer = setInterval(() => void ask('session'), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [step.say, ask]);
  return { step, extend };
}

/** When a key or a pointer was last used, by this machine's clock. */
function useLastTouch() {
  const at = useRef(0);
  useEffect(() => {
    const touched = () => {
      at.current = Date.now();
    };
    for (const name of TOUCHES) window.addEventListener(name, touched, { passive: true });
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touched);
    };
  }, []);
  return at;
}
