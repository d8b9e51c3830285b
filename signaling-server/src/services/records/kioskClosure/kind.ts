import type { KioskClosure, KioskClosureEvent } from '@madoguchi/domain';
import { kioskClosureTransition } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { kioskName, placeOfKiosk } from '../places.ts';
import { kioskClosureForm, LiveClosures } from './store.ts';

type Change = RecordChange<KioskClosure, KioskClosureEvent>;

/** 休止: whether a kiosk may be used. */
export const kioskClosureKind: RecordKind<KioskClosure, KioskClosureEvent, LiveClosures> = {
  name: 'kioskClosure',
  form: kioskClosureForm,
  indexes: [],
  openStore: (table) => new LiveClosures(table),
  open: (store) => store.closed(),

  retention: { sensitivity: 'internal', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** It lies at the center of its kiosk; it is not the kiosk's own, which has no say in it. */
  placeOf: (stores, { id }) => placeOfKiosk(stores, id),

  titleOf: (stores, { id }) => kioskName(stores, id) ?? id,

  transition: (closure, event, now) => stepOf(kioskClosureTransition(closure, event, now)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, { kiosks }, { after }) {
    const centerId = kiosks.get(after.id)?.centerId;
    if (centerId === undefined) return;
    // A closed kiosk names the others of its center.
    for (const { id } of kiosks.at(centerId)) screens.kiosk(id);
    screens.boardsOf(centerId);
  },
};

function audit({ after }: Change): AuditedChange {
  const record = { kind: 'kiosk', id: after.id } as const;
  const fact =
    after.state === 'closed'
      ? ({ action: 'kiosk.closed', record, details: { reason: after.reason } } as const)
      : ({ action: 'kiosk.reopened', record, details: {} } as const);
  return { fact, isAct: true };
}
