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

/**
 * Answers that were given to commands, in SQLite. Nearly every command is new: the ids that are
 * kept are remembered (85 bytes each), and only one that may be there is looked for. An id whose command was
 * taken back stays among them and does no harm.
 */
export function commandTable(db: BetterSqlite.Database): CommandStore {
  const find = db.prepare('select * from command where command_id = ?');
  const ids = db.prepare<[], string>('select command_id from command').pluck();
  const insert = db.prepare(
    'insert into command (command_id, sent_by, event, answer, at) values (?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('delete from command where at < ?');
  let known: Set<string> | null = null;
  const perhaps = (): Set<string> => (known ??= new Set(ids.iterate()));
  return {
    find: (id) => (perhaps().has(id) ? commandRow.parse(find.get(id) ?? null) : null),
    put(c) {
      insert.run(c.commandId, c.by, c.event, JSON.stringify(c.answer ?? null), c.at);
      perhaps().add(c.commandId);
    },
    forgetBefore(at) {
      known = null;
      return forget.run(at).changes;
    },
  };
}
