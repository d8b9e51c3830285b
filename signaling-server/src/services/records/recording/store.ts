import { LANGUAGES, type Language, type Recording } from '@madoguchi/domain';
import { z } from 'zod';
import type { Sealed } from '../../../ports/fileSeal.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { sealedTable, type SealedTable } from '../../../state/sealedTable.ts';

const recordingBody: z.ZodType<Recording> = z.object({
  id: z.string(),
  state: z.enum(['played', 'former', 'removed']),
  language: z.enum(LANGUAGES),
  key: z.string(),
  words: z.string(),
  ms: z.int().positive(),
  bytes: z.int().positive(),
  addedBy: z.string(),
  addedAt: z.int(),
});

/** Recordings as rows; their sound lies in a table of its own. */
export const recordingForm: Form<Recording> = {
  name: 'recording',
  key: ['id'],
  columns: ['id', 'added_by', 'added_at'],
  hasBody: true,
  lists: [],
  live: [],
  references: { added_by: 'staff' },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: ({ id, addedBy, addedAt }) => ({ id, added_by: addedBy, added_at: addedAt }),
  fromRow: ({ row }) => parseBody(recordingBody, row),
  isLive: ({ state }) => state !== 'removed',
};

const sentenceOf = ({ state, language, key }: Pick<Recording, 'state' | 'language' | 'key'>) =>
  `${state} ${language} ${key}`;

/** By what recordings are found: of each sentence one is played, and one is the former. */
export const recordingIndexes: readonly IndexSpec<Recording>[] = [
  { name: 'sentence', keysOf: (recording) => [sentenceOf(recording)] },
];

/** The sound of recordings, sealed. */
export const recordingContent = sealedTable('recording_content', 'recording_id', 'recording');

/** The recordings of all languages. */
export class LiveRecordings {
  readonly #table: LiveTable<Recording>;
  readonly #content: SealedTable;

  constructor(table: LiveTable<Recording>, content: SealedTable) {
    this.#table = table;
    this.#content = content;
  }

  get(id: string): Recording | null {
    return this.#table.get(id);
  }

  all(): readonly Recording[] {
    return this.#table.all();
  }

  /** The one of a sentence that is in this state; `null` for none. */
  of(state: Recording['state'], language: Language, key: string): Recording | null {
    return this.#table.by('sentence', sentenceOf({ state, language, key }))[0] ?? null;
  }

  put(recording: Recording): void {
    this.#table.put(recording, undefined);
  }

  putContent(id: string, sealed: Sealed): void {
    this.#content.put(id, sealed);
  }

  /** The recording and its sound. */
  remove(id: string): void {
    this.#content.remove(id);
    this.#table.remove(id);
  }
}
