import { z } from 'zod';
import type { Archive } from '../../ports/archive.ts';
import type { Row, Table } from '../../ports/journal.ts';
import type { AnsweredCommand, CommandStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { json } from '../columns.ts';
import { IdSet } from './idSet.ts';

/** Answers that were given to commands. */
const commandTable: Table = {
  name: 'command',
  key: ['command_id'],
  columns: ['command_id', 'sent_by', 'event', 'answer', 'at'],
  hasBody: false,
  lists: [],
  live: null,
  references: {},
};

const toRow = (c: AnsweredCommand): Row => ({
  command_id: c.commandId,
  sent_by: c.by,
  event: c.event,
  answer: JSON.stringify(c.answer ?? null),
  at: c.at,
});

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
  }));

/** Reads an answer; throws for a row that is not what it should be. */
export const parseCommandRow = (row: unknown): AnsweredCommand => commandRow.parse(row);

/** As many answers lie in memory as are given while one is looked up: by far more than that. */
const RECENT = 10_000;

/**
 * Answers that were given to commands: the newest lie in memory, all of them in the archive. Nearly every
 * command is new, which a set of numbers tells; one that may be known is read before its unit of work
 * (`recall`), so that the unit finds it in memory.
 */
export class LiveCommands implements CommandStore {
  readonly #log: ChangeLog;
  readonly #recent = new Map<string, AnsweredCommand>();
  #known = new IdSet();
  /** The set that takes the place of the former one as soon as it has been read. */
  #next: IdSet | null = null;

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  /** Reads which ids are known: at a start, and when old ones were forgotten. */
  async load(archive: Archive): Promise<void> {
    const known = new IdSet();
    this.#next = known;
    for await (const id of archive.commandIds()) known.add(id);
    this.#known = known;
    this.#next = null;
  }

  /** Whether the answer to this command may have to be read before it is asked for. */
  mayBeElsewhere(commandId: string): boolean {
    return !this.#recent.has(commandId) && this.#known.mayHave(commandId);
  }

  /** Takes over an answer that the archive knew. */
  recall(command: AnsweredCommand): void {
    this.#remember(command);
  }

  find(commandId: string): AnsweredCommand | null {
    return this.#recent.get(commandId) ?? null;
  }

  put(command: AnsweredCommand): void {
    this.#log.make({
      redo: () => {
        this.#remember(command);
        this.#known.add(command.commandId);
        this.#next?.add(command.commandId);
      },
      undo: () => this.#recent.delete(command.commandId),
      stored: { type: 'append', table: commandTable, row: toRow(command) },
    });
  }

  forgetBefore(at: number): void {
    this.#log.make({
      redo: () => {
        for (const [id, command] of this.#recent) if (command.at < at) this.#recent.delete(id);
      },
      // What was forgotten is in the archive until the change is durable, and recalled from there.
      undo: () => undefined,
      stored: { type: 'prune', table: commandTable, column: 'at', below: at },
    });
  }

  #remember(command: AnsweredCommand): void {
    this.#recent.set(command.commandId, command);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > RECENT && oldest !== undefined) this.#recent.delete(oldest);
  }
}
