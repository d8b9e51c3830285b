import type { AuditWay, LogPlace, LogTime } from '../ports/auditWalk.ts';

interface Question {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}
/** Writes the place of the n-th value, from 1. */
type PlaceOf = (n: number) => string;

/** A line with a number that no line can have is found as well. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

const LINE = 'sequence, at, actor, origin, action, record_kind, record_id, details';

/**
 * The next lines of the audit log along a way, as SQL that an index answers in its order; `kioskOf` is how the index of
 * this database names the kiosk that acted.
 */
export function auditStretchSql(
  way: AuditWay,
  after: LogPlace | null,
  limit: number,
  $: PlaceOf,
  kioskOf: string,
): Question {
  const number = after?.number ?? BEFORE_ALL;
  const lines = `select ${LINE} from audit_entry where`;
  switch (way.by) {
    case 'time':
      return timeStretch(lines, 'sequence', way, after, limit, $);
    case 'staff':
      return {
        sql: `${lines} staff_id = ${$(1)} and sequence > ${$(2)} order by sequence limit ${$(3)}`,
        values: [way.staffId, number, limit],
      };
    case 'kiosk':
      return {
        sql: `${lines} ${kioskOf} = ${$(1)} and sequence > ${$(2)} order by sequence limit ${$(3)}`,
        values: [way.kioskId, number, limit],
      };
    case 'record':
      return {
        sql: `${lines} record_id = ${$(1)} and record_kind = ${$(2)} and sequence > ${$(3)}
          order by sequence limit ${$(4)}`,
        values: [way.id, way.kind, number, limit],
      };
  }
}

/** The next lines of the history of all consultations. */
export const historyStretchSql = (
  time: LogTime,
  after: LogPlace | null,
  limit: number,
  $: PlaceOf,
): Question =>
  timeStretch(
    'select id, at, actor, consultation_id from consultation_event where',
    ...(['id', time, after, limit, $] as const),
  );

/** By time and number: clocks that went back do no harm. */
function timeStretch(
  lines: string,
  number: 'sequence' | 'id',
  { from, until }: LogTime,
  after: LogPlace | null,
  limit: number,
  $: PlaceOf,
): Question {
  return {
    sql: `${lines} (at, ${number}) > (${$(1)}, ${$(2)}) and at < ${$(3)}
      order by at, ${number} limit ${$(4)}`,
    values: [after?.at ?? from, after?.number ?? BEFORE_ALL, until, limit],
  };
}
