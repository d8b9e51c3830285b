import type { HintRest, HintRestEvent } from '@madoguchi/domain';
import { HINT_REST_DAYS, hintRestTerms, hintRestTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { hintRestForm, LiveHintRests } from './store.ts';

/** ひとことを閉じた人: who has put the hint about quiet weeks away, and for how long. */
export const hintRestKind: RecordKind<HintRest, HintRestEvent, LiveHintRests> = {
  name: 'hintRest',
  form: hintRestForm,
  indexes: [],
  openStore: (table) => new LiveHintRests(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: HINT_REST_DAYS },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { id, state }) => ({
    ...{ kioskId: '', centerId: '', staffIds: [id], participantIds: [] },
    ...{ deskIds: [], branchIds: [], closed: state === 'over' },
  }),
  titleOf: (_stores, { id }) => id,

  transition: (rest) => stepOf(hintRestTransition(rest)),
  terms: hintRestTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: (screens, _stores, { after }) => screens.staff(after.id),
};
