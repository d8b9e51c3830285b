import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../ports/archive.ts';
import type { Journal, StoredRow, Table } from '../../ports/journal.ts';
import {
  branch,
  branches,
  center,
  centers,
  commands,
  hours,
  people,
  person,
  put,
  records,
  rowOf,
  settingPut,
  settings,
} from './journalExamples.ts';

/** A database as a journal's test needs it. */
export interface JournalUnderTest {
  readonly journal: Journal;
  readonly archive: Archive;
  /** Its path or address, for another process. */
  readonly place: string;
  /** The first and second place of a value in a statement. */
  readonly places: readonly [string, string];
  /** Opens it a second time. */
  readonly again: () => Promise<{ journal: Journal }>;
}

/** What every journal must do; `open` makes one on an empty database. */
export function journalContract(open: () => Promise<JournalUnderTest>): void {
  let given: JournalUnderTest;
  let journal: Journal;
  beforeEach(async () => {
    given = await open();
    ({ journal } = given);
    await journal.load([]);
  });
  afterEach(() => journal.close());
  /** The rows of a table as the next start finds them. */
  const rowsOf = async (table: Table): Promise<readonly StoredRow[]> => {
    const next = await given.again();
    const rows = (await next.journal.load([table]))(table);
    await next.journal.close();
    return rows;
  };
  const keysOf = async (table: Table) =>
    (await rowsOf(table)).map(({ row }) => row[table.key[0] ?? '']);

  it('[D31] writes a batch in its order: what is referred to, what refers to it, and what goes', async () => {
    await journal.commit([
      put(branches, branch('z')),
      put(centers, center('c1', 'z')),
      put(branches, branch('a')),
      put(centers, center('c2', 'a')),
      put(people, person('p', ['c1', 'c2'])),
      put(people, person('p', ['c2']), person('p', ['c1', 'c2'])),
      { type: 'remove', table: centers, before: center('c1', 'z') },
      { type: 'remove', table: branches, before: branch('z') },
      put(branches, branch('m')),
    ]);
    expect(await rowsOf(people)).toEqual([person('p', ['c2'])]);
    const next = await given.again();
    const rows = await next.journal.load([branches, centers]);
    expect(rows(branches)).toEqual([branch('a'), branch('m')]);
    expect(rows(centers)).toEqual([center('c2', 'a')]);
    await next.journal.close();
  });

  it('[D31] a row that changes again within a batch is as it was last', async () => {
    const named = (name: string) => rowOf({ id: 'b', name });
    await journal.commit([
      put(branches, branch('b')),
      put(branches, named('1'), branch('b')),
      put(branches, named('2'), named('1')),
      put(branches, branch('other')),
      put(branches, named('3'), named('2')),
    ]);
    expect((await rowsOf(branches)).map(({ row }) => row['name'])).toEqual(['3', 'other']);
  });

  it('[D31] a key that is given up can be taken in the same batch', async () => {
    const [was, becomes] = [center('c1', 'a'), center('c1', 'a')];
    await journal.commit([put(branches, branch('a')), put(centers, was)]);
    const renamed = rowOf({ ...becomes.row, district: 'new' });
    const heir = rowOf({ ...center('c2', 'a').row, district: 'c1' });
    await journal.commit([put(centers, renamed, was), put(centers, heir)]);
    expect((await rowsOf(centers)).map(({ row }) => row['district'])).toEqual(['new', 'c1']);
  });

  it('[D31] finds rows whose key has no value in one part, and keeps a body as it is', async () => {
    const place = rowOf({ center_id: null, desk_id: null });
    const elsewhere = rowOf({ center_id: 'c', desk_id: null });
    await journal.commit([
      put(branches, branch('a')),
      put(centers, center('c', 'a')),
      ...[place, elsewhere].map((row) => put(hours, row, null, { a: 1 })),
    ]);
    await journal.commit([
      put(hours, place, place, { a: '池\u0000"\\' }),
      { type: 'remove', table: hours, before: elsewhere },
    ]);
    const found = await rowsOf(hours);
    expect(found.map(({ row }): unknown => JSON.parse(String(row['body'])))).toEqual([
      { a: '池\u0000"\\' },
    ]);
  });

  it('[D31] finds the rows that are live, and the others by their key', async () => {
    const record = (id: string, isLive: number) =>
      rowOf({ kind: 'k', id, state: 's', is_live: isLive, at: 1 });
    await journal.commit([put(records, record('a', 1)), put(records, record('b', 1))]);
    await journal.commit([put(records, record('a', 0), record('a', 1), 'ended')]);
    const found = await given.archive.find(records, ['k', 'a']);
    expect(found?.row).toEqual({ ...record('a', 0).row, body: '"ended"' });
    expect((await rowsOf(records)).map(({ row }) => row['id'])).toEqual(['b']);
  });

  it('[D31] forgets what is older than a number', async () => {
    const line = (id: string, at: number) =>
      rowOf({ command_id: id, sent_by: 's', event: 'e', answer: 'null', at });
    await journal.commit(['old', 'new'].map((id, at) => put(commands, line(id, at))));
    await journal.commit([{ type: 'prune', table: commands, column: 'at', below: 1 }]);
    expect([await given.archive.answer('old'), (await given.archive.answer('new'))?.at]).toEqual([
      null,
      1,
    ]);
  });

  describe('a refusal', () => {
    const branchesNow = () => keysOf(branches);
    beforeEach(() => journal.commit([put(branches, branch('a')), put(centers, center('c', 'a'))]));

    it('[D12] of a removal has the code of its table, and nothing of the batch is left', async () => {
      const refused = journal.commit([
        put(branches, branch('b')),
        { type: 'remove', table: branches, before: branch('a') },
      ]);
      await expect(refused).rejects.toMatchObject({ code: 'STILL_IN_USE' });
      expect(await branchesNow()).toEqual(['a']);
    });

    it('[D31] of anything else is a fault, and the next batch is written', async () => {
      const twice = journal.commit([put(branches, branch('b')), put(branches, branch('a'))]);
      await expect(twice).rejects.toThrow(/unique/i);
      await journal.commit([put(branches, branch('c'))]);
      expect(await branchesNow()).toEqual(['a', 'c']);
    });

    it('[D31] of a statement has the code that it names, and takes the batch with it', async () => {
      const [first, second] = given.places;
      const insert = `insert into branch (id, name) values (${first}, ${second})`;
      const rename = `update branch set name = ${first} where id = ${second}`;
      const statement = (sql: string, values: readonly string[]) => ({
        type: 'statement' as const,
        statement: { sql, values, whenTaken: 'NAME_TAKEN', whenUnchanged: 'NOT_FOUND' } as const,
      });
      const taken = journal.commit([put(branches, branch('b')), statement(insert, ['a', 'again'])]);
      await expect(taken).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      const unchanged = journal.commit([
        put(branches, branch('b')),
        statement(rename, ['x', 'nowhere']),
      ]);
      await expect(unchanged).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await journal.commit([statement(insert, ['d', 'd']), statement(rename, ['new', 'a'])]);
      expect(await branchesNow()).toEqual(['a', 'd']);
    });
  });

  describe('the lease', () => {
    it('[D26] whoever opens the database takes it; whoever had it is refused, and nothing is written', async () => {
      const next = await given.again();
      await next.journal.load([]);
      const late = journal.commit([settingPut('late')]);
      await expect(late).rejects.toMatchObject({ code: 'LEASE_LOST' });
      await next.journal.commit([settingPut('next')]);
      await next.journal.close();
      expect(await keysOf(settings)).toEqual(['next']);
    });

    it('[D26] is the same between processes', async () => {
      const first = await startProcess(given.place);
      expect(await first.commit('first')).toBe('committed');
      const second = await startProcess(given.place);
      expect(await first.commit('late')).toBe('LEASE_LOST');
      expect(await second.commit('second')).toBe('committed');
      expect(await first.commit('later')).toBe('LEASE_LOST');
      await Promise.all([first.end(), second.end()]);
      expect(await keysOf(settings)).toEqual(['first', 'second']);
    }, 30_000);
  });
}

/** Another process that has taken the lease of a database. */
async function startProcess(place: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'journalProcess.ts'), place], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => String((await lines.next()).value);
  expect(await answer()).toBe('loaded');
  return {
    commit(key: string): Promise<string> {
      child.stdin.write(`${key}\n`);
      return answer();
    },
    async end(): Promise<void> {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}
