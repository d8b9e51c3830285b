import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { journalContract } from '../testing/journalContract.ts';
import { openSqliteStorage } from './sqliteStorage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('[D8] the journal in SQLite', () => {
  journalContract(async () => {
    const place = join(folder, 'test.sqlite');
    const again = () => openSqliteStorage(place);
    return { ...(await again()), place, again, places: ['?', '?'] };
  });
});
