import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../composition/openDatabase.ts';
import type { Database } from '../ports/store.ts';
import { procedureKind } from '../services/records/procedure/index.ts';
import { everyProcedure } from '../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../storage/testing/exampleWard.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const open = (damages: string[] = []): Promise<Database> =>
  openSqliteDatabase(join(folder, 'ward.sqlite'), {
    damaged: (damage) => damages.push(damage),
    leaseLost: () => undefined,
  });
const procedure = (db: Database) => db.read((s) => s.records(procedureKind).get('p-1'));
const [drafted] = everyProcedure;

/** What lies in the folder of a database that is open, so that what waits in its log is looked at as well. */
let files = '';

beforeEach(async () => {
  const db = await open();
  await db.write((stores) => {
    insertExampleWard(stores);
    insertConsultation(stores, exampleConsultation(1));
    if (drafted !== undefined) stores.records(procedureKind).put(drafted);
  });
  files = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  await db.close();
});

describe('[PR30] what was written in a procedure', () => {
  it('lies in no file in plain text, and is there after a restart', async () => {
    for (const word of ['髙橋', '葛󠄀', '池尻1-2-3', 'postalCode', 'residentFields']) {
      expect(files).not.toContain(word);
    }
    const db = await open();
    expect(procedure(db)).toEqual(drafted);
    await db.close();
  });

  it('cannot be opened without the key, and nobody else is kept from their work', async () => {
    rmSync(join(folder, 'session-secret'));
    const damages: string[] = [];
    const db = await open(damages);
    expect(procedure(db)).toBeNull();
    expect(damages).toHaveLength(1);
    expect(db.read((s) => s.consultations.open())).toHaveLength(1);
    const found = db.archive.find(procedureKind.form, ['p-1']);
    await expect(found).rejects.toMatchObject({ code: 'FILE_SEALED' });
    await db.close();
  });
});
