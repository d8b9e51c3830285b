import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { procedureKind } from '../records/procedure/index.ts';

/** Only one is shown at the kiosk at a time. */
export function hideOthers(unit: UnitOfWork, consultationId: string, but?: string): void {
  for (const { id, isShown } of unit.stores.records(procedureKind).nowIn(consultationId)) {
    if (isShown && id !== but) unit.act(procedureKind, id, { type: 'show', shown: false });
  }
}
