import type { StaffCall, StaffCallEvent } from '@madoguchi/domain';
import { isStaffCallOpen, staffCallTerms, staffCallTransition, staffIn } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { kioskName } from '../places.ts';
import { LiveStaffCalls, staffCallForm, staffCallIndexes } from './store.ts';

type Change = RecordChange<StaffCall, StaffCallEvent>;

/** 職員の呼び出し: somebody at a kiosk asks for the staff of its center. */
export const staffCallKind: RecordKind<StaffCall, StaffCallEvent, LiveStaffCalls> = {
  name: 'staffCall',
  form: staffCallForm,
  indexes: staffCallIndexes,
  openStore: (table) => new LiveStaffCalls(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'internal', keptDays: 'rule' },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** A call lies at its center; it is no consultation's. */
  placeOf: ({ organisation }, call) => {
    const branchId = organisation.center(call.centerId)?.branchId;
    return {
      ...{ kioskId: call.kioskId, centerId: call.centerId, deskIds: [], participantIds: [] },
      staffIds: [],
      branchIds: branchId === undefined ? [] : [branchId],
      closed: !isStaffCallOpen(call),
    };
  },

  titleOf: (stores, { id, kioskId }) => kioskName(stores, kioskId) ?? id,

  transition: (call, event, now) => stepOf(staffCallTransition(call, event, now)),
  terms: staffCallTerms,
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, { consultations }, { after }) {
    screens.kiosk(after.kioskId);
    screens.place(after.centerId);
    screens.centerBoard(after.centerId);
    // Whoever talks to the resident is told why they look away from the screen.
    const c = consultations.atKiosk(after.kioskId);
    for (const { staffId } of c === null ? [] : staffIn(c)) screens.staff(staffId);
  },
};

const ACTIONS = {
  calling: 'staffCall.made',
  acknowledged: 'staffCall.acknowledged',
  done: 'staffCall.done',
  withdrawn: 'staffCall.withdrawn',
  expired: 'staffCall.expired',
} as const satisfies Record<StaffCall['state'], string>;

function audit({ after, event }: Change): AuditedChange {
  const record = { kind: 'staffCall', id: after.id } as const;
  const fact = { action: ACTIONS[after.state], record, details: {} };
  return { fact, isAct: event?.type !== 'expire' };
}
