import type { Queued } from '@madoguchi/domain';
import { deskIdsOf, estimateWait } from '@madoguchi/domain';
import type { ViewMoment } from '../views/viewMoment.ts';

/** Consultations of the last weeks that an estimate is made of. */
const SAMPLES = 50;
const SAMPLES_SINCE_MS = 28 * 24 * 60 * 60_000;

/** About how long somebody in a queue will wait, in whole minutes; `null` without data for it. */
export function estimateOf(moment: ViewMoment, c: Queued, ahead: number): number | null {
  const { consultations } = moment.stores;
  const since = moment.now - SAMPLES_SINCE_MS;
  return estimateWait({
    ahead,
    durations: consultations.durationsAt(c.deskId, since, SAMPLES),
    specialists: moment.onDutyAt(deskIdsOf(c)),
  });
}
