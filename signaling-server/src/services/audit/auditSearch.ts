import type { AuditQuery, Caller } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { AuditLine, ChainState } from '@madoguchi/protocol';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { writeCsv } from '../admin/csv/csvText.ts';
import { auditLine, recordNames } from './auditNames.ts';
import type { AuditState } from './auditState.ts';

/** Entries of one answer. */
const PAGE = 50;

/** Entries of one export; a longer time is exported in parts. */
const MAX_EXPORTED = 100_000;

/** Entries of an export that are read in one turn. */
const ENTRIES_A_TURN = 200;

const COLUMNS = [
  '番号',
  '日時',
  '行った人の種類',
  '行った人のID',
  '行った人',
  '接続元',
  'したこと',
  '対象の種類',
  '対象のID',
  '対象',
  '内容',
  '内容（名前）',
  '照合値',
] as const;

/** Looking into the audit log, which is itself written down. */
export class AuditSearch {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #state: AuditState;
  readonly #maxExported: number;

  constructor(db: Database, clock: Clock, state: AuditState, maxExported = MAX_EXPORTED) {
    this.#db = db;
    this.#clock = clock;
    this.#state = state;
    this.#maxExported = maxExported;
  }

  /** Entries that fit, the newest first, and whether the log can be believed. */
  async search(
    query: AuditQuery,
    caller: Caller,
  ): Promise<{ entries: AuditLine[]; more: boolean; chain: ChainState }> {
    const found = await this.#db.archive.searchAudit(query, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const nameOf = await recordNames(this.#db, shown);
    await this.#db.write(({ audit }) => {
      const details = { ...asked(query), found: shown.length };
      const record = { kind: 'audit', id: 'search' } as const;
      const fact = { ...caller, action: 'audit.searched', record, details } as const;
      audit.append(fact, this.#clock.now());
    });
    return {
      entries: shown.map((entry) => auditLine(nameOf, entry)),
      more: found.length > PAGE,
      chain: await this.#state.current(),
    };
  }

  /**
   * All entries that fit as CSV, the newest first. Others get their turn while it is made. Refuses
   * with `TOO_LARGE` what is more than a spreadsheet and this server's memory are made for.
   */
  async export(query: Omit<AuditQuery, 'before'>, caller: Caller): Promise<string> {
    const parts = [writeCsv([COLUMNS])];
    let [rows, before]: [number, number | null] = [0, null];
    for (;;) {
      const page = await this.#rows({ ...query, before });
      rows += page.rows.length;
      if (rows > this.#maxExported) throw new AppError('TOO_LARGE');
      // Each part begins with a byte order mark, and a file has one.
      parts.push(writeCsv(page.rows).replace('\uFEFF', ''));
      if (page.rows.length < ENTRIES_A_TURN) break;
      before = page.oldest;
      await nextTurn();
    }
    await this.#db.write(({ audit }) => {
      const record = { kind: 'audit', id: 'export' } as const;
      const details = { ...asked({ ...query, before: null }), rows };
      const fact = { ...caller, action: 'audit.exported', record, details } as const;
      audit.append(fact, this.#clock.now());
    });
    return parts.join('');
  }

  async #rows(query: AuditQuery): Promise<{ rows: string[][]; oldest: number | null }> {
    const entries = await this.#db.archive.searchAudit(query, ENTRIES_A_TURN);
    const nameOf = await recordNames(this.#db, entries);
    const rows = entries.map((entry) => cells(auditLine(nameOf, entry), entry.hash));
    return { rows, oldest: entries.at(-1)?.sequence ?? null };
  }
}

/** The conditions that were given. */
function asked(query: AuditQuery): Record<string, string | number> {
  const given: [string, string | number | null][] = Object.entries({ ...query });
  return Object.fromEntries(
    given.filter((entry): entry is [string, string | number] => entry[1] !== null),
  );
}

/** The details as people know them, beside those that the hash is of. */
const detailsInNames = ({ details, names }: AuditLine): string =>
  Object.entries(details)
    .map(([field, value]) => {
      const words = String(value ?? '').split(' ');
      return `${field}: ${words.map((word) => names[word] ?? word).join('、')}`;
    })
    .join(' / ');

/** Instants are written in UTC (ISO 8601): a file outlives the settings of a server. */
function cells(line: AuditLine, hash: string) {
  const { sequence, at, who, from, action, record, details } = line;
  const when = new Date(at).toISOString();
  const told = [JSON.stringify(details), detailsInNames(line)];
  const what = [action, record.kind, record.id, record.name, ...told];
  return [String(sequence), when, who.kind, who.id ?? '', who.name, from, ...what, hash];
}
