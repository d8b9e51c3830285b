import type { z } from 'zod';
import type { Row } from '../../ports/journal.ts';
import { parseBody, type Form } from '../../state/form.ts';

/** What is stored of every record of a kind that has no table of its own. */
interface StoredRecord {
  readonly id: string;
  readonly state: string;
}

/** Where such a record lies, as far as it lies somewhere: what it refers to is not removed. */
interface RecordColumns {
  /** Epoch milliseconds of when it was made. */
  readonly at: number;
  readonly centerId?: string | null;
  readonly deskId?: string | null;
  readonly consultationId?: string | null;
}

/**
 * Form of a kind that lies in the common table `record`: nothing has to be migrated for it. `schema` reads a
 * stored record, also of an earlier version; `isLive` says whether it is still open.
 */
export function recordForm<R extends StoredRecord>(
  kind: string,
  parts: {
    readonly schema: z.ZodType<R>;
    readonly columns: (record: R) => RecordColumns;
    readonly isLive: (record: R) => boolean;
  },
): Form<R> {
  return {
    name: 'record',
    key: ['kind', 'id'],
    columns: ['kind', 'id', 'state', 'is_live', 'at', 'center_id', 'desk_id', 'consultation_id'],
    hasBody: true,
    lists: [],
    live: [
      { column: 'is_live', is: 1 },
      { column: 'kind', is: kind },
    ],
    references: { center_id: 'center', desk_id: 'desk', consultation_id: 'consultation' },
    idOf: ({ id }) => id,
    keyCells: (id) => [kind, id],
    toLists: () => ({}),
    toRow(record): Row {
      const { at, centerId = null, deskId = null, consultationId = null } = parts.columns(record);
      return {
        kind,
        id: record.id,
        state: record.state,
        is_live: parts.isLive(record) ? 1 : 0,
        at,
        center_id: centerId,
        desk_id: deskId,
        consultation_id: consultationId,
      };
    },
    fromRow: ({ row }) => parseBody(parts.schema, row),
    isLive: parts.isLive,
  };
}
