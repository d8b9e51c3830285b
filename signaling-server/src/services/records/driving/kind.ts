import {
  drivingTerms,
  drivingTransition,
  type Driving,
  type DrivingEvent,
} from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { helperKind } from '../helper/index.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { kioskName, placeOfKiosk } from '../places.ts';
import { drivingForm, LiveDrivings } from './store.ts';

type Change = RecordChange<Driving, DrivingEvent>;

/** 画面の操作: what staff change of a kiosk for its resident. */
export const drivingKind: RecordKind<Driving, DrivingEvent, LiveDrivings> = {
  name: 'driving',
  form: drivingForm,
  indexes: [],
  openStore: (table) => new LiveDrivings(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** It is the kiosk's own, and that of whoever stands beside its resident or serves them in a call. */
  placeOf: (stores, { id }) => ({
    ...placeOfKiosk(stores, id),
    ...{ kioskId: id, staffIds: driversOf(stores, id) },
  }),

  titleOf: (stores, { id }) => kioskName(stores, id) ?? id,

  transition: (driving, event, now) => stepOf(drivingTransition(driving, event, now)),
  terms: drivingTerms,
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, stores, { after }) {
    screens.kiosk(after.id);
    for (const staffId of driversOf(stores, after.id)) screens.staff(staffId);
  },
};

/** Who may change a kiosk now: its helper, and the specialist of its call. */
function driversOf(stores: Stores, kioskId: string): readonly string[] {
  const helper = stores.records(helperKind).at(kioskId);
  const c = stores.consultations.atKiosk(kioskId);
  return [
    ...(helper === null ? [] : [helper.staffId]),
    ...(c !== null && 'participants' in c ? [c.staffId] : []),
  ];
}

/** What was changed by whom, and what the resident wants; what a kiosk answers is no act. */
function audit({ before, after, event }: Change): AuditedChange | null {
  const record = { kind: 'kiosk', id: after.id } as const;
  switch (event?.type) {
    case 'ask':
      return {
        fact: { action: 'driving.asked', record, details: { kind: event.drive.what } },
        isAct: true,
      };
    case 'refuse':
      return { fact: { action: 'driving.refused', record, details: {} }, isAct: true };
    case 'allow':
      return before?.state === 'refused'
        ? { fact: { action: 'driving.allowed', record, details: {} }, isAct: true }
        : null;
    default:
      return null;
  }
}
