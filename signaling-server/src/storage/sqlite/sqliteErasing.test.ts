import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { erasingContract } from '../../composition/testing/erasingContract.ts';
import { handoffKind } from '../../services/records/handoff/index.ts';
import { everyCard } from '../testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../testing/exampleWard.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'test.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('[D8] records whose time is over in SQLite', () => {
  erasingContract(() => openSqliteDatabase(path));
});

const [card] = everyCard;
const bytesHave = (word: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word));

it('[RN6] what was erased is in no file, however long it was and however often it changed', async () => {
  const db = await openSqliteDatabase(path);
  const put = (matter: string) =>
    db.write(({ handoffs }) => handoffs.put({ ...card, card: { ...card.card, matter } }));
  await db.write((stores) => {
    insertExampleWard(stores);
    insertConsultation(stores, exampleConsultation(1));
    stores.search.enter(
      { kind: 'handoff', id: card.id, at: 1, marks: ['k'], text: 'xカナリア' },
      false,
    );
  });
  for (const times of [900, 10, 400]) await put('カナリア'.repeat(times));
  await db.archive.indexEntries(100);
  expect(bytesHave('カナリア')).toBe(true);
  await db.write((stores) => stores.erase(handoffKind, card.id));
  expect(await db.purge()).toBe(true);
  expect(bytesHave('カナリア')).toBe(false);
  expect(db.connection.pragma('freelist_count', { simple: true })).toBe(0);
  const left = db.connection.prepare('select block from search_index_data').all();
  expect(JSON.stringify(left.map((row) => String(Object.values(row as object)[0])))).not.toContain(
    'xカ',
  );
  await db.close();
});

it('[RN6] a reader who keeps the log from being emptied is not waited for: it is tried again', async () => {
  const db = await openSqliteDatabase(path);
  const reader = new BetterSqlite(path, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from setting').get();
  await db.write(({ settings }) => settings.put('toPurge', 'yes'));
  expect(await db.purge()).toBe(false);
  reader.close();
  expect(await db.purge()).toBe(true);
  await db.close();
});
