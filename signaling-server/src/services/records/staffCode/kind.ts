import { ok } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveStaffCodes, staffCodeForm, type StaffCode } from './store.ts';

/** 職員番号: a digest for each person who helps at kiosks; a new code takes the place of the one before. */
export const staffCodeKind: RecordKind<StaffCode, never, LiveStaffCodes> = {
  name: 'staffCode',
  form: staffCodeForm,
  indexes: [],
  openStore: (table) => new LiveStaffCodes(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: ({ staff }, { id }) => staff.get(id)?.displayName ?? id,

  transition: (code) => stepOf(ok(code)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: () => null,
  concern: () => undefined,
};
