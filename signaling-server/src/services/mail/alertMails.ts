import type { Alert, AlertEvent } from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { alertKind } from '../records/alert/index.ts';
import type { RecordChange } from '../records/kind.ts';
import { mailAddressKind } from '../records/mailAddress/index.ts';
import { staffMailKind } from '../records/staffMail/index.ts';
import { hearsOfKiosks } from './mailAddresses.ts';

/** Writes a mail of each new alert to everybody who wants them, in the unit of work in which it is raised. */
export function writeAlertMails(runner: UnitRunner): void {
  runner.inTransaction((unit) => {
    for (const change of unit.changesOf(alertKind)) write(unit, change);
  });
}

function write(unit: UnitOfWork, { before, after }: RecordChange<Alert, AlertEvent>): void {
  if (before !== null) return;
  const { kioskId, centerId, fault, raisedAt } = after;
  for (const { id: staffId, state, alerts } of unit.stores.records(mailAddressKind).all()) {
    if (state !== 'on' || !alerts || !hearsOfKiosks(unit.stores, staffId, centerId)) continue;
    unit.create(staffMailKind, {
      ...{ id: newId(), state: 'waiting', staffId, what: 'alert' },
      ...{ kioskId, centerId, fault, raisedAt },
      ...{ madeAt: unit.now, tries: 0, nextAt: unit.now },
    });
  }
}
