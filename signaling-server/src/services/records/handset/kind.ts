import type { Handset, HandsetEvent, RecordPlace } from '@madoguchi/domain';
import { formatTicket, handsetTerms, handsetTransition, staffIn } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { placeOfConsultation } from '../consultation/place.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { storedHandsets, type LiveHandsets } from './store.ts';

type Change = RecordChange<Handset, HandsetEvent>;

/** The resident's own phone in a call, until its end. That one joined, took the call and went is in the log, and nothing else is left. */
export const handsetKind: RecordKind<Handset, HandsetEvent, LiveHandsets> = {
  ...storedHandsets,
  open: (store) => store.open(),

  retention: { sensitivity: 'internal', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_YOUR_CONSULTATION',
  placeOf,
  titleOf: (stores, { id }) => {
    const ticket = stores.consultations.get(id)?.ticket;
    return ticket === undefined ? id : formatTicket(ticket);
  },

  transition: (handset, event, now) => stepOf(handsetTransition(handset, event, now)),
  terms: handsetTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit,
  concern(screens, { consultations }, { after }) {
    screens.kiosk(after.kioskId);
    screens.handset(after.id);
    const c = consultations.get(after.id);
    for (const { staffId } of c === null ? [] : staffIn(c)) screens.staff(staffId);
  },
};

/** A phone lies where its consultation does. */
function placeOf(stores: Stores, { id, kioskId, centerId }: Handset): RecordPlace {
  const c = stores.consultations.get(id);
  if (c !== null) return placeOfConsultation(stores, c);
  return {
    ...{ kioskId, centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: true,
  };
}

const ACTIONS = {
  offered: 'handset.offered',
  joined: 'handset.joined',
  moving: 'handset.joined',
  carried: 'handset.carried',
  none: 'handset.ended',
  over: 'handset.ended',
} as const satisfies Record<Handset['state'], string>;

/** What nobody has done. */
const UNASKED: readonly HandsetEvent['type'][] = ['expire', 'moveExpired', 'callOver'];

/** A call that ends after its phone has gone is no news of the phone. */
function audit({ before, after, event }: Change): AuditedChange | null {
  if (after.state === 'over' && before?.state === 'none') return null;
  const record = { kind: 'handset', id: after.id } as const;
  const isAct = event === null || !UNASKED.includes(event.type);
  return { fact: { action: ACTIONS[after.state], record, details: {} }, isAct };
}
