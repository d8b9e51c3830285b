import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { bookingContract } from '../../composition/testing/bookingContract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('[D8] bookings in SQLite', () => {
  bookingContract(async () => {
    const again = () => openSqliteDatabase(join(folder, 'test.sqlite'));
    return { db: await again(), again };
  });
});
