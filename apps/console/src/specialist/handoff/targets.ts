import type { TransferTarget } from '@madoguchi/client';

/** How soon somebody at a desk could answer. */
export type TargetState = 'free' | 'busy' | 'nobody' | 'closed';

/** What a desk can do for somebody now. */
export function targetState({ open, free, onDuty }: TransferTarget): TargetState {
  if (!open) return 'closed';
  if (free > 0) return 'free';
  return onDuty > 0 ? 'busy' : 'nobody';
}

const ORDER: readonly TargetState[] = ['free', 'busy', 'nobody', 'closed'];

/** Desks whose name contains what was typed, those where somebody is free first; else as the ward lists them. */
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
