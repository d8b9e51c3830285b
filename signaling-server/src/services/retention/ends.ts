import type { Condition, Row, Table } from '../../ports/journal.ts';

type Body = Readonly<Record<string, unknown>>;

/** What tells when a record ended, by its kind; any other says it by its column `at`. */
const ENDS: Readonly<Record<string, (row: Row, body: Body) => unknown>> = {
  consultation: (row) => row['ended_at'] ?? row['requested_at'],
  handoff: (row, body) => body['settledAt'] ?? row['sent_at'],
  contact: (row, body) => body['doneAt'] ?? row['requested_at'],
  attachment: (row) => row['attached_at'],
  booking: (row, body) => dayIn(body['slot']) ?? row['at'],
};

/**
 * When a record ended, in epoch milliseconds, as its row tells: nothing that is sealed is opened, and one whose body cannot be
 * read still has its columns. One that tells nothing never ends.
 */
export function endOf(kind: string, row: Row): number {
  const end = (ENDS[kind] ?? ((columns) => columns['at']))(row, bodyOf(row));
  return typeof end === 'number' && !Number.isNaN(end) ? end : Number.POSITIVE_INFINITY;
}

/** Whether a row is one of those that a start loads: its record is not over. */
export const isLiveRow = ({ live }: Table, row: Row): boolean =>
  live !== null && live.every((condition) => holds(condition, row));

const holds = (condition: Condition, row: Row): boolean =>
  'is' in condition
    ? row[condition.column] === condition.is
    : row[condition.column] !== condition.isNot;

function bodyOf({ body }: Row): Body {
  try {
    const found: unknown = JSON.parse(String(body));
    return isObject(found) ? found : {};
  } catch {
    return {};
  }
}

const dayIn = (slot: unknown): number | undefined =>
  isObject(slot) && typeof slot['day'] === 'string' ? Date.parse(slot['day']) : undefined;

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null;
