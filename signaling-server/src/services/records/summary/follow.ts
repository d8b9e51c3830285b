import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { mayHaveDraft } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { summaryKind } from './kind.ts';

/** After the call the resident reads the summary once more. */
export function endAtKiosk(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (after.state !== 'wrapUp' && mayHaveDraft(after)) return;
  if (unit.stores.records(summaryKind).get(after.id) === null) return;
  unit.act(summaryKind, after.id, { type: 'callOver' });
}
