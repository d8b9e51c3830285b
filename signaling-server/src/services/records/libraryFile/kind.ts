import type { RecordPlace, Result } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { SealedTable } from '../../../state/sealedTable.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { libraryContent, libraryFileForm, LiveLibrary, type StoredFile } from './store.ts';

/** A file is there until somebody removes it, by the title that it was given last. */
export type FileEvent =
  { readonly type: 'rename'; readonly title: string } | { readonly type: 'remove' };

/** 資料: leaflets, maps and examples that are shown in a call. */
export const libraryFileKind: RecordKind<StoredFile, FileEvent, LiveLibrary> = {
  name: 'libraryFile',
  form: libraryFileForm,
  indexes: [],
  openStore: (table, { log }) => new LiveLibrary(table, new SealedTable(libraryContent, log)),
  open: (store) => store.all(),
  isUsing: (store, kind, id) => kind === 'desk' && store.all().some(({ deskId }) => deskId === id),

  retention: { sensitivity: 'internal', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: (_stores, { title }) => title,

  transition: (file, event) => stepOf(changed(file, event)),
  terms: () => [],
  save(store, { after }) {
    if (after.state === 'removed') store.remove(after.id);
    else store.put(after);
  },
  audit,
  // Lists of files are asked for when they are looked at.
  concern: () => undefined,
};

function changed(file: StoredFile, event: FileEvent): Result<StoredFile> {
  if (file.state === 'removed') return { ok: false, code: 'NOT_FOUND' };
  const value: StoredFile =
    event.type === 'rename' ? { ...file, title: event.title } : { ...file, state: 'removed' };
  return { ok: true, value };
}

/** A file lies at its desk; one of the ward at none. */
function placeOf(stores: Stores, { deskId }: StoredFile): RecordPlace {
  return {
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], closed: false },
    deskIds: deskId === null ? [] : [deskId],
    branchIds: deskId === null ? [] : branchesOf(stores, { deskId, centerId: '' }),
  };
}

function audit({ before, after }: RecordChange<StoredFile, FileEvent>): AuditedChange {
  const { id, title, deskId, type, language } = after;
  const details = {
    ...{ name: title, kind: type, desks: deskId },
    ...(language !== null && { languages: language }),
  };
  const kept = before === null ? 'library.added' : 'library.renamed';
  const action = after.state === 'removed' ? 'library.removed' : kept;
  return { fact: { action, record: { kind: 'libraryFile', id }, details }, isAct: true };
}
