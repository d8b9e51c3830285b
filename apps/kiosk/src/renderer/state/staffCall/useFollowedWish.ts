import { codeOf } from '@madoguchi/client';
import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { VANISHED_MS } from '../../config.ts';
import { useModel } from '../../services.ts';
import { NOTHING, taken, type Due, type Wish } from './wish.ts';

/** Asks the server for what is due, one thing at a time; what it could not hear is due again when the line is back. */
export function useFollowedWish(
  what: Due,
  /** The call that is to be withdrawn. */
  callId: string | null,
  isMade: boolean,
  setWish: Dispatch<SetStateAction<Wish>>,
): void {
  const model = useModel();
  const clock = useClock();
  const isAsking = useRef(false);
  const [answers, setAnswers] = useState(0);
  useEffect(() => {
    if (isAsking.current || what === 'nothing') return;
    if (what === 'forget') {
      setWish(NOTHING);
      return;
    }
    isAsking.current = true;
    const asked =
      what === 'make'
        ? model.staffCall.make().then((made) => {
            setWish((wished) => taken(wished, made.callId, clock.now()));
          })
        : model.staffCall.withdraw(callId ?? '').then(() => setWish(NOTHING));
    void asked
      .catch((error: unknown) => {
        if (codeOf(error) === 'UNREACHABLE') return;
        setWish(what === 'make' ? { kind: 'refused' } : NOTHING);
      })
      .finally(() => {
        isAsking.current = false;
        setAnswers((n) => n + 1);
      });
  }, [what, callId, answers, model, clock, setWish]);
  // A call that has ended before any view showed it is not waited for.
  useEffect(() => {
    if (!isMade) return undefined;
    const timer = setTimeout(() => setWish(NOTHING), VANISHED_MS);
    return () => clearTimeout(timer);
  }, [isMade, setWish]);
}
