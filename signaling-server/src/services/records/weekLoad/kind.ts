import {
  LOAD_KEPT_DAYS,
  weekLoadTerms,
  weekLoadTransition,
  type WeekLoad,
  type WeekLoadEvent,
} from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveWeekLoads, weekLoadForm, weekLoadIndexes } from './store.ts';

/** 混み具合: who wanted to talk, counted by week, place and hour. */
export const weekLoadKind: RecordKind<WeekLoad, WeekLoadEvent, LiveWeekLoads> = {
  name: 'weekLoad',
  form: weekLoadForm,
  indexes: weekLoadIndexes,
  openStore: (table) => new LiveWeekLoads(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: LOAD_KEPT_DAYS },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId, state }) => ({
    ...{ kioskId: '', centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: state === 'over',
  }),
  titleOf: (_stores, { id }) => id,

  transition: (load, event) => stepOf(weekLoadTransition(load, event)),
  terms: weekLoadTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: () => undefined,
};
