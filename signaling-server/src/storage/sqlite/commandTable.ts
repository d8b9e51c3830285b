import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { AnsweredCommand, CommandStore } from '../../ports/store.ts';
import { json } from './schemas.ts';

const commandRow = z
  .object({
    command_id: z.string(),
    sent_by: z.string(),
    event: z.string(),
    answer: json(z.json()),
    at: z.int(),
  })
  .transform((r): AnsweredCommand => ({
    commandId: r.command_id,
    by: r.sent_by,
    event: r.event,
    answer: r.answer,
    at: r.at,
  }))
  .nullable();

/** Answers that were given to commands, in SQLite. */
export function commandTable(db: BetterSqlite.Database): CommandStore {
  const find = db.prepare('select * from command where command_id = ?');
  const insert = db.prepare(
    'insert into command (command_id, sent_by, event, answer, at) values (?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('delete from command where at < ?');
  return {
    find: (id) => commandRow.parse(find.get(id) ?? null),
    put(c) {
      insert.run(c.commandId, c.by, c.event, JSON.stringify(c.answer ?? null), c.at);
    },
    forgetBefore: (at) => forget.run(at).changes,
  };
}
