import { alertTerms, alertTransition, type Alert, type AlertEvent } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { kioskName, placeOfKiosk } from '../places.ts';
import { alertForm, alertIndexes, LiveAlerts } from './store.ts';

/** 異常の知らせ: a fault of a kiosk that has lasted longer than its time. The log keeps what is cleared. */
export const alertKind: RecordKind<Alert, AlertEvent, LiveAlerts> = {
  name: 'alert',
  form: alertForm,
  indexes: alertIndexes,
  openStore: (table) => new LiveAlerts(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'internal', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (stores, { kioskId }) => placeOfKiosk(stores, kioskId),
  titleOf: (stores, { id, kioskId }) => kioskName(stores, kioskId) ?? id,

  transition: (alert, event, now) => stepOf(alertTransition(alert, event, now)),
  terms: alertTerms,
  save: (store, { after }) => store.put(after),
  audit,
  // Its fault is on the board of its center from the first moment; admins ask for the list.
  concern: () => undefined,
};

const ACTIONS = {
  raised: 'alert.raised',
  seen: 'alert.seen',
  silenced: 'alert.silenced',
  cleared: 'alert.cleared',
} as const satisfies Record<Alert['state'], string>;

function audit({ after, event }: RecordChange<Alert, AlertEvent>): AuditedChange {
  const { kioskId, fault } = after;
  const details = {
    fault,
    ...(after.state === 'silenced' && { reason: after.reason, expiresAt: after.until }),
  };
  const record = { kind: 'kiosk', id: kioskId } as const;
  const fact = { action: ACTIONS[after.state], record, details };
  return { fact, isAct: event?.type === 'see' || event?.type === 'silence' };
}
