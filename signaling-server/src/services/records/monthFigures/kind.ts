import {
  FIGURES_KEPT_DAYS,
  monthFiguresTerms,
  monthFiguresTransition,
  type MonthFigures,
  type MonthFiguresEvent,
} from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { tallied } from '../tally.ts';
import { LiveMonthFigures, monthFiguresForm, monthFiguresIndexes } from './store.ts';

/** 数字: what is counted of visits, by month, center, desk and topic. */
export const monthFiguresKind: RecordKind<MonthFigures, MonthFiguresEvent, LiveMonthFigures> = {
  ...tallied<MonthFigures, MonthFiguresEvent, LiveMonthFigures>(),
  name: 'monthFigures',
  form: monthFiguresForm,
  indexes: monthFiguresIndexes,
  openStore: (table) => new LiveMonthFigures(table),
  retention: { sensitivity: 'internal', keptDays: FIGURES_KEPT_DAYS },
  transition: (figures, event) => stepOf(monthFiguresTransition(figures, event)),
  terms: monthFiguresTerms,
};
