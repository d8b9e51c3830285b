import {
  LOAD_KEPT_DAYS,
  weekLoadTerms,
  weekLoadTransition,
  type WeekLoad,
  type WeekLoadEvent,
} from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { tallied } from '../tally.ts';
import { LiveWeekLoads, weekLoadForm, weekLoadIndexes } from './store.ts';

/** 混み具合: who wanted to talk, counted by week, place and hour. */
export const weekLoadKind: RecordKind<WeekLoad, WeekLoadEvent, LiveWeekLoads> = {
  ...tallied<WeekLoad, WeekLoadEvent, LiveWeekLoads>(),
  name: 'weekLoad',
  form: weekLoadForm,
  indexes: weekLoadIndexes,
  openStore: (table) => new LiveWeekLoads(table),
  retention: { sensitivity: 'internal', keptDays: LOAD_KEPT_DAYS },
  transition: (load, event) => stepOf(weekLoadTransition(load, event)),
  terms: weekLoadTerms,
};
