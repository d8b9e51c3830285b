import { faultsOf, verdictOf, type KioskFacts } from '@madoguchi/domain';
import type { BoardKiosk } from '@madoguchi/protocol';
import type { Kiosk } from '../../ports/store.ts';
import { openingOf } from '../hours/opening.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { staffCallKind } from '../records/staffCall/index.ts';
import type { ViewMoment } from '../views/viewMoment.ts';

/** What is known of a kiosk that is not withdrawn, at a moment. */
export function kioskFacts(
  { stores, now, timeZone, devices }: ViewMoment,
  { id, centerId, version }: Kiosk,
): KioskFacts {
  const call = stores.records(staffCallKind).ofKiosk(id);
  return {
    isOpen: openingOf(stores, { centerId, deskId: null }, now, timeZone).state === 'open',
    isConnected: stores.connectedKiosks.has(id),
    isResting: stores.records(kioskClosureKind).get(id).state === 'closed',
    condition: devices.condition(id),
    isDeskCameraBroken: devices.deskCamera(id) === 'broken',
    clockAheadMs: devices.clockAheadMs(id),
    version,
    servedVersion: devices.servedVersion,
    isCopied: devices.isCopied(id),
    cutOffs: devices.lastCalls(id).map(({ cutOff }) => cutOff),
    staffCalledAt: call?.state === 'calling' ? call.calledAt : null,
    now,
  };
}

/** Whether a kiosk can serve today, and what is wrong with it. */
export function healthOf(moment: ViewMoment, kiosk: Kiosk): NonNullable<BoardKiosk['health']> {
  const facts = kioskFacts(moment, kiosk);
  const faults = faultsOf(facts);
  return { verdict: verdictOf(faults, facts), faults };
}
