import { DAY_MS, SETTLED_LISTED_DAYS, ok } from '@madoguchi/domain';
import type { RecordPlace } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { branchesOf } from '../places.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import {
  LiveSettledProcedures,
  settledProcedureForm,
  settledProcedureIndexes,
  type SettledProcedure,
} from './store.ts';

/** Its days in the list are over. */
export interface SettledProcedureEvent {
  readonly type: 'unlist';
}

/** 完了した手続き: what the desk that began a procedure sees of its end, for some days. Nothing of it is audited: its end was. */
export const settledProcedureKind: RecordKind<
  SettledProcedure,
  SettledProcedureEvent,
  LiveSettledProcedures
> = {
  name: 'settledProcedure',
  form: settledProcedureForm,
  indexes: settledProcedureIndexes,
  openStore: (table) => new LiveSettledProcedures(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'resident', keptDays: SETTLED_LISTED_DAYS },
  notThere: 'PROCEDURE_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: (_stores, { receiptNumber }) => receiptNumber,

  transition: (settled) => stepOf(ok({ ...settled, state: 'unlisted' })),
  terms: ({ state, completedAt }) =>
    state === 'unlisted'
      ? []
      : [
          {
            ...{ key: 'unlist', at: completedAt + SETTLED_LISTED_DAYS * DAY_MS },
            ...{ follows: 'calendar', event: { type: 'unlist' } },
          },
        ],
  save(store, { after }) {
    if (after.state === 'unlisted') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: (screens, _stores, { after }) => screens.place(after.startedDeskId),
};

function placeOf(stores: Stores, settled: SettledProcedure): RecordPlace {
  const { deskId, startedDeskId, centerId } = settled;
  return {
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], closed: true },
    deskIds: [deskId, startedDeskId],
    branchIds: branchesOf(stores, { deskId, centerId }),
  };
}
