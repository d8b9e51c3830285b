import type { AuditAction, Standby, StandbyEvent } from '@madoguchi/domain';
import { standbyTerms, standbyTransition } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { LiveStandbys, standbyForm, standbyIndexes } from './store.ts';

/** キャンセル待ち: whoever is asked when a slot comes free. */
export const standbyKind: RecordKind<Standby, StandbyEvent, LiveStandbys> = {
  name: 'standby',
  form: standbyForm,
  indexes: standbyIndexes,
  openStore: (table) => new LiveStandbys(table),
  open: (store) => store.list(),

  retention: { sensitivity: 'resident', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** It lies at the desks that they would talk to and, where staff of a center ask them, at that center. */
  placeOf: (stores, { places, centerId, state }) => ({
    ...{ kioskId: '', deskIds: places.map(({ deskId }) => deskId), centerId: centerId ?? '' },
    ...{ staffIds: [], participantIds: [], closed: state === 'ended' },
    branchIds: places.flatMap((place) => branchesOf(stores, place)),
  }),
  titleOf: ({ organisation }, { id, places }) =>
    organisation.desk(places[0]?.deskId ?? '')?.name.ja ?? id,

  transition: (standby, event) => stepOf(standbyTransition(standby, event)),
  terms: standbyTerms,
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, _stores, { after }) {
    for (const { deskId } of after.places) screens.place(deskId);
    if (after.centerId !== null) screens.place(after.centerId);
  },
};

/** What staff do with somebody on the list; that something comes free or is gone is nobody's act. */
const TOLD: Partial<Record<StandbyEvent['type'], AuditAction>> = {
  decline: 'standby.declined',
  withdraw: 'standby.withdrawn',
};

function audit({ after, event }: RecordChange<Standby, StandbyEvent>): AuditedChange | null {
  const action = event === null ? 'standby.added' : TOLD[event.type];
  if (action === undefined) return null;
  return {
    fact: { action, record: { kind: 'standby', id: after.id }, details: {} },
    isAct: true,
  };
}
