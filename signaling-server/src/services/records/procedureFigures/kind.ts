import { ok } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveFigures, procedureFiguresForm, type StoredFigures } from './store.ts';

/** 手間: what procedures took, by month and topic; only the first submission of a procedure adds to it. */
export const procedureFiguresKind: RecordKind<StoredFigures, never, LiveFigures> = {
  name: 'procedureFigures',
  form: procedureFiguresForm,
  indexes: [],
  openStore: (table) => new LiveFigures(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: (_stores, { id }) => id,

  transition: (figures) => stepOf(ok(figures)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: () => null,
  concern: () => undefined,
};
