import { FILE_TYPES, SPOKEN_LANGUAGES, type LibraryFile } from '@madoguchi/domain';
import { z } from 'zod';
import type { Sealed } from '../../../ports/fileSeal.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { LiveTable } from '../../../state/liveTable.ts';
import { sealedTable, type SealedTable } from '../../../state/sealedTable.ts';

/** A file as its kind sees it: one that is removed has no row. */
export type StoredFile = LibraryFile & { readonly state: 'kept' | 'removed' };

const fileBody = z.object({
  id: z.string(),
  state: z.enum(['kept', 'removed']),
  title: z.string(),
  deskId: z.string().nullable(),
  language: z.enum(SPOKEN_LANGUAGES).nullable(),
  type: z.enum(FILE_TYPES),
  bytes: z.int().positive(),
  addedBy: z.string(),
  addedAt: z.int(),
});

/** 資料 as rows; what a file holds lies in a table of its own. */
export const libraryFileForm: Form<StoredFile> = {
  name: 'library_file',
  key: ['id'],
  columns: ['id', 'desk_id', 'added_by', 'added_at'],
  hasBody: true,
  lists: [],
  live: [],
  references: { desk_id: 'desk', added_by: 'staff' },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (file) => ({
    id: file.id,
    desk_id: file.deskId,
    added_by: file.addedBy,
    added_at: file.addedAt,
  }),
  fromRow: ({ row }) => parseBody(fileBody, row),
  isLive: ({ state }) => state === 'kept',
};

/** The bytes of the files, sealed. */
export const libraryContent = sealedTable('library_content', 'file_id', 'library_file');

/** Every file of every library. */
export class LiveLibrary {
  readonly #table: LiveTable<StoredFile>;
  readonly #content: SealedTable;

  constructor(table: LiveTable<StoredFile>, content: SealedTable) {
    this.#table = table;
    this.#content = content;
  }

  get(id: string): StoredFile | null {
    return this.#table.get(id);
  }

  /** Those of all desks and of the ward, the oldest first. */
  all(): readonly StoredFile[] {
    return this.#table.all();
  }

  put(file: StoredFile): void {
    this.#table.put(file, undefined);
  }

  putContent(id: string, sealed: Sealed): void {
    this.#content.put(id, sealed);
  }

  /** The file and what it holds. */
  remove(id: string): void {
    this.#content.remove(id);
    this.#table.remove(id);
  }
}
