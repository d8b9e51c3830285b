import { isPractice, isSideTalk, maySideTalk, staffIn, type HelperThere } from '@madoguchi/domain';
import type { BoardKiosk, ConsoleView, KioskView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { practisingAt } from '../helpers/practices.ts';
import { helperKind } from '../records/helper/index.ts';
import type { BoardAudience } from './boardParts.ts';
import { drivingOf } from './drivingViews.ts';
import { nameOf } from './presentPeople.ts';

type Helping = NonNullable<ConsoleView['helping']>;

/** Who of staff stands beside the resident, as their kiosk says it. */
export function helperAtKiosk(stores: Stores, kioskId: string): KioskView['helper'] {
  const helper = stores.records(helperKind).at(kioskId);
  return helper && { name: nameOf(stores, helper.staffId), since: helper.since };
}

/** Whether staff play the resident at a kiosk: whoever helps does, or the call is such a one. */
export function isPracticeAt(stores: Stores, kioskId: string): boolean {
  const c = stores.consultations.atKiosk(kioskId);
  return c === null ? practisingAt(stores, kioskId) !== null : isPractice(c);
}

/** The same on the board of the center; a wall names nobody. */
export function helperOnBoard(
  stores: Stores,
  kioskId: string,
  audience: BoardAudience,
): BoardKiosk['helper'] {
  const helper = stores.records(helperKind).at(kioskId);
  return helper && { byName: audience === 'wall' ? null : nameOf(stores, helper.staffId) };
}

/** Where somebody of staff stands beside a resident. */
export function helpingView(stores: Stores, staffId: string): ConsoleView['helping'] {
  const helper = stores.records(helperKind).ofStaff(staffId);
  if (helper === null) return null;
  return {
    kioskId: helper.id,
    kioskName: stores.kiosks.get(helper.id)?.name ?? '',
    district: stores.organisation.center(helper.centerId)?.district ?? '',
    since: helper.since,
    driving: drivingOf(stores, helper.id),
    sideTalk: sideTalkOf(stores, helper),
  };
}

/** Whether a helper talks to whoever serves the resident before that one is brought in, or could. */
function sideTalkOf({ consultations }: Stores, { id, staffId }: HelperThere): Helping['sideTalk'] {
  const c = consultations.atKiosk(id);
  if (c === null || !('participants' in c)) return 'none';
  const isIn = staffIn(c).some((each) => each.staffId === staffId && each.as === 'joined');
  if (isIn && isSideTalk(c)) return 'aside';
  return maySideTalk(c) ? 'open' : 'none';
}
