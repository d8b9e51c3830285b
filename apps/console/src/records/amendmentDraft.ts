import { COME_BACK_REASONS, EMPTY_DRAFT, type DraftFields } from '@madoguchi/domain';
import type { ConsultationRecord } from '@madoguchi/protocol';

/** A record as its correction begins: with everything that it says now. */
export function amendmentOf(outcome: NonNullable<ConsultationRecord['outcome']>): DraftFields {
  const { settled, comeBack, matter, response, told, promised } = outcome;
  return {
    ...EMPTY_DRAFT,
    ...{ settled, comeBackNeeded: comeBack.needed, matter, response, told, promised },
    reason: COME_BACK_REASONS.find((reason) => reason === comeBack.reason) ?? null,
  };
}
