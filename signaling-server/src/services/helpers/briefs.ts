import { AppError, TEXTS, textProblem, withSentences } from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { helperKind } from '../records/helper/index.ts';

/**
 * What a helper says beforehand is what staff of the center say of a resident (Q105); it is added to what was said before.
 * Refuses with `WRONG_STATE` without a helper, and with `TEXT_TOO_LONG`.
 */
export function addBrief(unit: UnitOfWork, kioskId: string, id: string, more: string): void {
  const helper = unit.stores.records(helperKind).at(kioskId);
  if (helper === null) throw new AppError('WRONG_STATE');
  const text = withSentences(unit.get(consultationKind, id).remark, more);
  if (textProblem(text, TEXTS.remark) === 'tooLong') throw new AppError('TEXT_TOO_LONG');
  unit.act(consultationKind, id, { type: 'remark', byStaffId: helper.staffId, text });
  const record = { kind: 'consultation', id } as const;
  unit.note({ action: 'consultation.remarked', record, details: { staffId: helper.staffId } });
}
