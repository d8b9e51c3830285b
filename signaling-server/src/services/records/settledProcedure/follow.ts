import type { Procedure, ProcedureEvent } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { settledProcedureKind } from './kind.ts';

/** A completed procedure is listed from the unit of work on in which it is completed. */
export function listSettled(
  unit: FollowedUnit,
  { before, after }: RecordChange<Procedure, ProcedureEvent>,
): void {
  if (after.state !== 'completed' || before?.state === 'completed') return;
  const { id, templateId, templateVersion, consultationId, ticket, centerId, deskId } = after;
  const { startedDeskId, receiptNumber, submittedAt, dueDay, completedAt } = after;
  unit.create(settledProcedureKind, {
    ...{ id, state: 'listed', templateId, templateVersion, consultationId, ticket, centerId },
    ...{ deskId, startedDeskId, receiptNumber, submittedAt, dueDay, completedAt },
  });
}
