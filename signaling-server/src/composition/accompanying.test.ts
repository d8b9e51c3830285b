import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccompanyingStatement } from '../ports/store.ts';
import { accountDatabases } from './testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use: databases }) => {
  const open = databases();
  let folder: string;
  let db: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
    db = await open(join(folder, 'db.sqlite'));
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const accompanied = (...statements: AccompanyingStatement[]): Promise<void> =>
    db.write((unit) => {
      for (const statement of statements) unit.accompany(statement);
    });

  /** Counts of tries are nobody's: they refer to no other table. */
  function entering(key: string): AccompanyingStatement {
    const query = sql`insert into sign_in_tries (key, is_known, count, since) values (${key}, 0, 1, 1)`;
    const { sql: text, parameters } = query.compile(db.accounts.kysely);
    return { sql: text, values: parameters };
  }

  async function keys(): Promise<unknown> {
    const found = sql<{ key: string }>`select key from sign_in_tries order by key`;
    return (await found.execute(db.accounts.kysely)).rows.map(({ key }) => key);
  }

  test('[D23] what accompanies a unit of work stays with it, in its order', async () => {
    const removal = { sql: 'delete from sign_in_tries', values: [] };
    const found = { ...removal, whenUnchanged: 'NOT_FOUND' } as const;
    await accompanied(entering('former'), found, entering('next'));
    expect(await keys()).toEqual(['next']);
  });

  test('[D23] what accompanies a unit of work goes with it', async () => {
    const broken = db.write((unit) => {
      unit.accompany(entering('lost'));
      throw new RangeError('half way');
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await keys()).toEqual([]);
  });

  test('[D23] a statement that changes nothing refuses the unit, where that matters', async () => {
    const removal = { sql: 'delete from sign_in_tries', values: [] };
    await accompanied(removal);
    const refused = accompanied({ ...removal, whenUnchanged: 'NOT_FOUND' }, entering('lost'));
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await keys()).toEqual([]);
  });

  test('[D23] a key that is taken refuses the unit with its code, or as the database says it', async () => {
    await accompanied(entering('taken'));
    const twice: AccompanyingStatement = { ...entering('taken'), whenTaken: 'NAME_TAKEN' };
    const refused = accompanied(entering('lost'), twice);
    await expect(refused).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(accompanied(entering('taken'))).rejects.toThrow(/unique/i);
    expect(await keys()).toEqual(['taken']);
  });
});
