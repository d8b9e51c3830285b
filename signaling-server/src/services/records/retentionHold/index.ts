import {
  formatTicket,
  retentionHoldTerms,
  retentionHoldTransition,
  type RetentionHold,
  type RetentionHoldEvent,
} from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveRetentionHolds, retentionHoldForm, retentionHoldIndexes } from './store.ts';

/** 削除の停止 of a consultation. */
export const retentionHoldKind: RecordKind<RetentionHold, RetentionHoldEvent, LiveRetentionHolds> =
  {
    name: 'retentionHold',
    form: retentionHoldForm,
    indexes: retentionHoldIndexes,
    openStore: (table) => new LiveRetentionHolds(table),
    open: (store) => store.open(),

    // Once lifted it goes with its consultation.
    retention: { sensitivity: 'internal', keptDays: 'rule' },
    notThere: 'NOT_FOUND',
    outOfReach: () => 'NOT_ALLOWED',
    placeOf: (_stores, { state }) => ({
      ...OF_THE_WARD,
      closed: state === 'lifted',
    }),
    titleOf({ consultations }, { consultationId }) {
      const c = consultations.get(consultationId);
      return c === null ? consultationId : formatTicket(c.ticket);
    },

    transition: (hold, event, now) => stepOf(retentionHoldTransition(hold, event, now)),
    terms: retentionHoldTerms,
    save: (store, { after }) => store.put(after),
    audit,
    concern: () => undefined,
  };

function audit({ after, event }: RecordChange<RetentionHold, RetentionHoldEvent>): AuditedChange {
  const { consultationId, reason, untilDay } = after;
  const record = { kind: 'consultation', id: consultationId } as const;
  if (event !== null) {
    const fact = { action: 'retention.lifted', record, details: { reason } } as const;
    return { fact, isAct: event.type === 'lift' };
  }
  const details = { reason, ...(untilDay !== null && { dueDay: untilDay }) };
  return { fact: { action: 'retention.held', record, details }, isAct: true };
}
