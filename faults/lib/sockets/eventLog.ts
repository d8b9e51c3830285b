import type { Consultation } from '@madoguchi/domain';
import type { DatabasePlace, SqlConnection } from '../database/place.ts';
import { entryOf } from '../fairness/fromOffice.ts';
import type { Entry } from '../fairness/log.ts';

/**
 * The server writes what a consultation has become before the line of history that says so. From now
 * on the database keeps that with each line, so that a day can be judged by it alone.
 */
export async function keepStates(
  { keepStates: statements }: DatabasePlace,
  db: SqlConnection,
): Promise<void> {
  for (const statement of statements) await db.all(statement);
}

/** A line of history with what it left behind. */
export interface Kept {
  /** Epoch milliseconds by the clock of the server. */
  readonly at: number;
  readonly after: Consultation;
  readonly entry: Entry;
}

/** The whole event log of a database in which states were kept. */
export async function keptIn(place: DatabasePlace): Promise<readonly Kept[]> {
  const rows = await place.atOneInstant((db) =>
    db.all(
      `select e.consultation_id, e.at, e.type, e.actor, e.from_state, e.to_state, k.body
       from consultation_event e left join kept_state k on k.event_id = e.id order by e.id`,
    ),
  );
  return rows.map((row) => {
    const after = JSON.parse(String(row['body'])) as Consultation;
    return { at: Number(row['at']), after, entry: entryOf(row, after) };
  });
}
