import type { TransferTarget } from '@madoguchi/client';
import { isFound } from '@madoguchi/domain';

/** The availability of a desk. */
export type TargetState = 'free' | 'busy' | 'nobody' | 'closed';

/** The availability of a desk now. */
export function targetState({ open, free, onDuty }: TransferTarget): TargetState {
  if (!open) return 'closed';
  if (free > 0) return 'free';
  return onDuty > 0 ? 'busy' : 'nobody';
}

const ORDER: readonly TargetState[] = ['free', 'busy', 'nobody', 'closed'];

/** Where desks lie as seen from the resident, nearest first. */
const AREAS = ['own', 'headOffice', 'other'] as const satisfies TransferTarget['area'][];

/** The desks of one area that fit, those that can be reached first. */
export interface TargetGroup {
  readonly area: (typeof AREAS)[number];
  readonly targets: readonly TransferTarget[];
}

/**
 * The desks whose name contains every word that is looked for, in any language of the ward, grouped by
 * area; in a group those where somebody is free first, else in the order of the ward. An area without a
 * fitting desk is left out.
 */
export function groupedTargets(targets: readonly TransferTarget[], wanted: string): TargetGroup[] {
  const fitting = targets.filter(({ name }) =>
    isFound(
      Object.values(name).filter((text) => text !== undefined),
      wanted,
    ),
  );
  return AREAS.map((area) => ({
    area,
    targets: fitting
      .filter((each) => each.area === area)
      .sort((a, b) => ORDER.indexOf(targetState(a)) - ORDER.indexOf(targetState(b))),
  })).filter((group) => group.targets.length > 0);
}
