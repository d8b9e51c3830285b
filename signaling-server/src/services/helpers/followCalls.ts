import type { Stores } from '../../ports/store.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { helperKind } from '../records/helper/index.ts';

/** Whether the resident at a kiosk is in a call, held or not. */
export function isTalkingAt({ consultations }: Stores, kioskId: string): boolean {
  const c = consultations.atKiosk(kioskId);
  return c !== null && 'participants' in c;
}

/** In a call no time runs for a helper; with its end it begins anew. */
export function followCalls(unit: UnitOfWork): void {
  for (const { after } of unit.changesOf(consultationKind)) {
    const helper = unit.stores.records(helperKind).at(after.kioskId);
    const inCall = isTalkingAt(unit.stores, after.kioskId);
    if (helper === null || helper.inCall === inCall) continue;
    unit.act(helperKind, helper.id, { type: 'call', inCall }, SYSTEM);
  }
}
