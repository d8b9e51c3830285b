import { useState } from 'react';
import type { Talking } from '../../state/screenOf.ts';
import type { PaperStage } from '../paper/usePaperStage.ts';
import type { WritingPlace } from '../writing/useWritingPlace.ts';

export type BesidePlace = 'form' | 'paper' | 'writing';

/** What is beside the faces: a form, the paper, the 筆談, or nothing. */
export interface Beside {
  readonly shown: BesidePlace | null;
  readonly procedureId: string | null;
  /** What can be turned to, where there is more than one. */
  readonly places: readonly BesidePlace[];
  readonly turnTo: (to: BesidePlace) => void;
}

interface BesideParts {
  readonly consultation: Talking;
  readonly stage: PaperStage;
  readonly writing: WritingPlace;
  readonly held: boolean;
}

/** They share one place: what has come last is seen, and a touch turns to another. */
export function useBeside({ consultation, stage, writing, held }: BesideParts): Beside {
  const isHiding = stage.work.on === 'hiding';
  const there: Come = {
    hasPaper: !held && (stage.surface !== null || isHiding),
    procedureId: held ? null : (consultation.procedure?.procedureId ?? null),
    isWriting: !held && writing.isOpen,
    areKnown: stage.pages !== null,
  };
  const [last, turnTo] = useLast(there);
  const { procedureId } = there;
  const places = placesOf(there);
  if (isHiding && there.hasPaper) return { shown: 'paper', procedureId, places: [], turnTo };
  const shown = places.includes(last) ? last : (places[0] ?? null);
  return { shown, procedureId, places: places.length > 1 ? places : [], turnTo };
}

function placesOf({ procedureId, hasPaper, isWriting }: Come): readonly BesidePlace[] {
  return [
    ...(procedureId === null ? [] : (['form'] as const)),
    ...(hasPaper ? (['paper'] as const) : []),
    ...(isWriting ? (['writing'] as const) : []),
  ];
}

interface Come {
  readonly hasPaper: boolean;
  readonly procedureId: string | null;
  readonly isWriting: boolean;
  readonly areKnown: boolean;
}

/**
 * Which of them has come last, or was turned to. Pages that were there before this page was loaded have not come: a
 * form that is being filled stays before the resident.
 */
function useLast(now: Come) {
  const [last, setLast] = useState<BesidePlace>(now.isWriting ? 'writing' : 'form');
  const [before, setBefore] = useState(now);
  const come = comeSince(before, now);
  if (come !== 'nothing') {
    setBefore(now);
    if (come !== null) setLast(come);
  }
  return [last, setLast] as const;
}

/** What has come; `null` where something has gone or is known now, `nothing` where all is as it was. */
function comeSince(before: Come, now: Come): BesidePlace | 'nothing' | null {
  if (!before.isWriting && now.isWriting) return 'writing';
  if (before.procedureId !== now.procedureId && now.procedureId !== null) return 'form';
  if (!before.hasPaper && now.hasPaper && before.areKnown) return 'paper';
  const isSame = (Object.keys(now) as (keyof Come)[]).every((each) => before[each] === now[each]);
  return isSame ? 'nothing' : null;
}
