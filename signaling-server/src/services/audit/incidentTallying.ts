import { AppError, IncidentTally, isSubject, type IncidentSubject } from '@madoguchi/domain';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Archive } from '../../ports/archive.ts';
import type { AuditWay, LogPlace, LogTime } from '../../ports/auditWalk.ts';

/** Lines that are read in one turn: some milliseconds, so that no command waits long. */
const LINES_A_TURN = 200;

/** More records than this are no answer to a question, and would fill the memory of the server. */
const MAX_RECORDS = 100_000;

/** What was counted, and how many lines nobody can read. */
export interface Tallied {
  readonly tally: IncidentTally;
  readonly unread: number;
}

/**
 * Counts what the log and the history of consultations tell of a subject during a time. Others get their turn
 * while it is read. Refuses with `TOO_LARGE` a time in which more than 100,000 records were touched.
 */
export async function tallyIncident(
  archive: Archive,
  subject: IncidentSubject,
  time: LogTime,
  maxRecords = MAX_RECORDS,
): Promise<Tallied> {
  const tally = new IncidentTally(subject);
  let unread = 0;
  const isIn = ({ at }: { readonly at: number }) => at >= time.from && at < time.until;
  /** Reads a way to its end, and counts each line that can be read. */
  const walk = async <Line>(
    read: (
      after: LogPlace | null,
    ) => Promise<{ lines: readonly (Line | null)[]; next: LogPlace | null }>,
    count: (line: Line) => void,
  ): Promise<void> => {
    let after: LogPlace | null = null;
    do {
      const { lines, next }: Awaited<ReturnType<typeof read>> = await read(after);
      for (const line of lines) {
        if (line === null) unread += 1;
        else count(line);
      }
      if (tally.records.size > maxRecords) throw new AppError('TOO_LARGE');
      after = next;
      await nextTurn();
    } while (after !== null);
  };
  const own = ownWay(subject, time);
  await walk(
    (after) => archive.auditStretch(own, after, LINES_A_TURN),
    (entry) => {
      if (isIn(entry)) tally.entry(entry);
    },
  );
  if (subject.kind !== 'anybody') {
    const about: AuditWay = { by: 'record', kind: subject.kind, id: subject.id };
    await walk(
      (after) => archive.auditStretch(about, after, LINES_A_TURN),
      (entry) => {
        if (isIn(entry) && !isSubject(subject, entry.actor)) tally.entry(entry);
      },
    );
  }
  await walk(
    (after) => archive.historyStretch(time, after, LINES_A_TURN),
    (event) => {
      tally.event(event);
    },
  );
  return { tally, unread };
}

/** Of a subject its own entries, which an index knows; of everybody all that happened in the time. */
function ownWay(subject: IncidentSubject, time: LogTime): AuditWay {
  switch (subject.kind) {
    case 'staff':
      return { by: 'staff', staffId: subject.id };
    case 'kiosk':
      return { by: 'kiosk', kioskId: subject.id };
    case 'anybody':
      return { by: 'time', ...time };
  }
}
