import type { Consultation } from '@madoguchi/domain';
import { DatabaseSync } from 'node:sqlite';
import { entryOf, type Row } from '../fairness/fromOffice.ts';
import type { Entry } from '../fairness/log.ts';

/**
 * The server writes what a consultation has become before the line of history that says so. From now
 * on the file keeps that with each line, so that a day can be judged by its file alone.
 */
export function keepStates(db: DatabaseSync): void {
  db.exec(`
    create table kept_state (event_id integer primary key, body text not null) strict;
    create trigger keep_state after insert on consultation_event begin
      insert into kept_state select new.id, body from consultation where id = new.consultation_id;
    end;`);
}

/** A line of history with what it left behind. */
export interface Kept {
  /** Epoch milliseconds by the clock of the server. */
  readonly at: number;
  readonly after: Consultation;
  readonly entry: Entry;
}

/** The whole event log of a file in which states were kept. */
export function keptIn(file: string): readonly Kept[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare(
      `select e.consultation_id, e.at, e.type, e.actor, e.from_state, e.to_state, k.body
       from consultation_event e left join kept_state k on k.event_id = e.id order by e.id`,
    )
    .all() as unknown as readonly (Row & { readonly at: number; readonly body: string })[];
  db.close();
  return rows.map((row) => {
    const after = JSON.parse(row.body) as Consultation;
    return { at: row.at, after, entry: entryOf(row, after) };
  });
}
