import type { Passing, PassingEvent, RecordPlace } from '@madoguchi/domain';
import { passingTransition, staffIn } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { placeOfConsultation } from '../consultation/place.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { LivePassings, passingForm, passingIndexes } from './store.ts';

type Change = RecordChange<Passing, PassingEvent>;

/** つぎの窓口にわたすもの: what a resident agreed to pass on, to which desk. */
export const passingKind: RecordKind<Passing, PassingEvent, LivePassings> = {
  name: 'passing',
  form: passingForm,
  indexes: passingIndexes,
  openStore: (table) => new LivePassings(table),
  open: (store) => store.open(),

  // It is what a card was sent by, and has no words of anybody.
  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'HANDOFF_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: (_stores, { id }) => id,

  transition: (passing, event, now) => stepOf(passingTransition(passing, event, now)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, { consultations }, { after }) {
    const c = consultations.get(after.consultationId);
    if (c === null) return;
    screens.kiosk(c.kioskId);
    for (const { staffId } of staffIn(c)) screens.staff(staffId);
  },
};

/** It lies where its consultation does. */
function placeOf(stores: Stores, { consultationId }: Passing): RecordPlace {
  const c = stores.consultations.get(consultationId);
  if (c !== null) return placeOfConsultation(stores, c);
  return {
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: true,
  };
}

/** What was asked for and what was agreed to, by their kinds and ids. */
function audit({ after, event }: Change): AuditedChange | null {
  const { consultationId, toDeskId, things } = after;
  const record = { kind: 'consultation', id: consultationId } as const;
  const asked = things.join(' ');
  if (event === null) {
    const details = { toDeskId, asked };
    return { fact: { action: 'consultation.passingAsked', record, details }, isAct: true };
  }
  if (event.type === 'keepBack') {
    const details = { toDeskId, asked: event.thing };
    return { fact: { action: 'consultation.passingKeptBack', record, details }, isAct: true };
  }
  if (event.type !== 'answer') return null;
  const details = { toDeskId, asked, result: event.agreed.join(' ') };
  return { fact: { action: 'consultation.passingAnswered', record, details }, isAct: true };
}
