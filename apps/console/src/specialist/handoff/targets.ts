import type { TransferTarget } from '@madoguchi/client';

/** The availability of a desk. */
export type TargetState = 'free' | 'busy' | 'nobody' | 'closed';

/** The availability of a desk now. */
export function targetState({ open, free, onDuty }: TransferTarget): TargetState {
  if (!open) return 'closed';
  if (free > 0) return 'free';
  return onDuty > 0 ? 'busy' : 'nobody';
}

const ORDER: readonly TargetState[] = ['free', 'busy', 'nobody', 'closed'];

/** The desks whose name contains the query, free ones first, else in the order of the ward. */
export function listedTargets(
  targets: readonly TransferTarget[],
  wanted: string,
  nameOf: (target: TransferTarget) => string,
): TransferTarget[] {
  const words = wanted.trim().split(/[\s　]+/u);
  return targets
    .filter((target) => words.every((word) => nameOf(target).includes(word)))
    .sort((a, b) => ORDER.indexOf(targetState(a)) - ORDER.indexOf(targetState(b)));
}
