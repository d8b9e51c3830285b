import type { ErrorCode } from '@madoguchi/domain';
import { useClock } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useLoaded } from '../../app/useLoaded.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import { wardDay } from '../useWords.ts';
import { slipProblems, typedNumber } from './slip.ts';
import type { Slip } from './useForms.ts';

/** The slip of an earlier visit as it is typed. */
export interface SlipWork {
  readonly slip: Slip;
  readonly centers: readonly { readonly id: string; readonly district: string }[];
  /** Why the centers are not there. */
  readonly notLoaded: ErrorCode | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What is marked as wrong, after it was to be sent. */
  readonly wrong: readonly (keyof Slip)[];
  edit(change: Partial<Slip>): void;
  /** The slip as it is sent; `null` where something is wrong, which is marked from then on. */
  ask(): Slip | null;
}

/** Most residents come back to the same center, which is therefore chosen already. */
export function useSlip(current: ServingView): SlipWork {
  const { model } = useActions();
  const today = wardDay(useClock().now());
  const { value, failure } = useLoaded(() => model.procedures.centers());
  const [typed, setTyped] = useState<Partial<Slip>>({});
  const [isAsked, setAsked] = useState(false);
  const centers = value ?? [];
  const here = centers.find(({ district }) => district === current.district);
  const slip: Slip = { centerId: here?.id ?? '', day: '', number: '', ...typed };
  const problems = slipProblems(slip, today);
  return {
    ...{ slip, centers, today, notLoaded: failure },
    wrong: isAsked ? problems : [],
    edit: (change) => setTyped((before) => ({ ...before, ...change })),
    ask() {
      setAsked(true);
      return problems.length > 0 ? null : { ...slip, number: typedNumber(slip.number) };
    },
  };
}
