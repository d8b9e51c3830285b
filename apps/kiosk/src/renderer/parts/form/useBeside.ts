import { useState } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import type { PaperStage } from '../paper/usePaperStage.ts';

/** What is beside the faces: a form, the paper, or nothing. */
export interface Beside {
  readonly shown: 'form' | 'paper' | null;
  readonly procedureId: string | null;
  /** Turns from the form to the paper and back; `null` where there are not both. */
  readonly turnTo: ((to: 'form' | 'paper') => void) | null;
}

/** Form and paper share one place: what has come last is seen, and a touch turns to the other. */
export function useBeside(consultation: Talking, stage: PaperStage, held: boolean): Beside {
  const isHiding = stage.work.on === 'hiding';
  const hasPaper = !held && (stage.surface !== null || isHiding);
  const procedureId = held ? null : (consultation.procedure?.procedureId ?? null);
  const [last, setLast] = useLast(hasPaper, procedureId, stage.pages !== null);
  if (!hasPaper || procedureId === null) {
    const only = hasPaper ? 'paper' : procedureId === null ? null : 'form';
    return { shown: only, procedureId, turnTo: null };
  }
  return isHiding
    ? { shown: 'paper', procedureId, turnTo: null }
    : { shown: last, procedureId, turnTo: setLast };
}

/**
 * Which of them has come last, or was turned to. Pages that were there before this page was loaded have not come: a
 * form that is being filled stays before the resident.
 */
function useLast(hasPaper: boolean, procedureId: string | null, areKnown: boolean) {
  const [last, setLast] = useState<'form' | 'paper'>('form');
  const [before, setBefore] = useState({ hasPaper, procedureId, areKnown });
  const isChanged = before.hasPaper !== hasPaper || before.procedureId !== procedureId;
  if (isChanged || before.areKnown !== areKnown) {
    setBefore({ hasPaper, procedureId, areKnown });
    if (before.procedureId !== procedureId && procedureId !== null) setLast('form');
    else if (!before.hasPaper && hasPaper && before.areKnown) setLast('paper');
  }
  return [last, setLast] as const;
}
