import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkPages, checkWholeFile } from './pages.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'test.sqlite');
  const db = new BetterSqlite(path);
  db.exec('create table desk (id text primary key); create table command (id text primary key)');
  const add = db.prepare('insert into command values (?)');
  db.exec('begin');
  for (let n = 0; n < 2_000; n += 1) add.run(`a command whose id fills its page ${String(n)}`);
  db.exec(`insert into desk values ('desk'); commit`);
  db.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Overwrites a page in the middle of what has grown. */
function damage(): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 20 * 4096, 22 * 4096);
  writeFileSync(path, bytes);
}

it('[D6] a damaged page of what has grown is found while the server works, not by a start', async () => {
  expect(await checkWholeFile(path)).toBeNull();
  damage();
  const db = new BetterSqlite(path, { readonly: true });
  expect(() => {
    checkPages(db, new Set(['command']));
  }).not.toThrow();
  expect(() => {
    checkPages(db, new Set());
  }).toThrow(/malformed|page|Tree/);
  db.close();
  expect(await checkWholeFile(path)).not.toBeNull();
});
