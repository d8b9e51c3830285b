import {
  KIOSK_FAULTS,
  KIOSK_VERDICTS,
  type KioskFault,
  type KioskVerdict,
} from '@madoguchi/domain';
import { alertKind } from '../records/alert/index.ts';
import type { ViewMoment } from '../views/viewMoment.ts';
import { healthOf } from './kioskFacts.ts';

const ALERT_STATES = ['raised', 'seen', 'silenced'] as const;

/** How many kiosks there are of each kind; of none of them which. */
export interface FleetCounts {
  readonly verdicts: Readonly<Record<KioskVerdict, number>>;
  readonly faults: Readonly<Record<KioskFault, number>>;
  readonly alerts: Readonly<Record<(typeof ALERT_STATES)[number], number>>;
}

/** Counts the kiosks that are not withdrawn, their faults, and their alerts. */
export function fleetCounts(moment: ViewMoment): FleetCounts {
  const { stores } = moment;
  const health = stores.kiosks
    .all()
    .filter(({ revokedAt }) => revokedAt === null)
    .map((kiosk) => healthOf(moment, kiosk));
  const alerts = stores.records(alertKind).open();
  return {
    verdicts: counted(KIOSK_VERDICTS, (each) => health.filter((h) => h.verdict === each).length),
    faults: counted(KIOSK_FAULTS, (each) => health.filter((h) => h.faults.includes(each)).length),
    alerts: counted(ALERT_STATES, (each) => alerts.filter(({ state }) => state === each).length),
  };
}

const counted = <K extends string>(
  keys: readonly K[],
  count: (key: K) => number,
): Record<K, number> => {
  const found: Partial<Record<K, number>> = {};
  for (const key of keys) found[key] = count(key);
  return found as Record<K, number>;
};
