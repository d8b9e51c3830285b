import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../ports/store.ts';
import { everyState } from '../testing/everyState.ts';
import {
  entryFor,
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../testing/exampleWard.ts';
import { openSqliteDatabase, type SqliteDatabase } from '../../composition/openDatabase.ts';

let folder: string;
let db: SqliteDatabase;
const waiting = exampleConsultation(1);
const offered = everyState.find(({ state }) => state === 'offered') ?? waiting;
const ring = ({ consultations }: Stores): void => {
  consultations.save(offered, entryFor(offered, 'offer'));
};
const ringInVain = (stores: Stores): never => {
  ring(stores);
  throw new Error('taken back');
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  db = await openSqliteDatabase(join(folder, 'test.sqlite'));
  await db.write(insertExampleWard);
  await db.write((stores) => insertConsultation(stores, waiting));
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const answers = () =>
  db.read(({ consultations }) => ({
    itself: consultations.get(waiting.id),
    ofStaff: consultations.ofStaff('staff-1'),
    line: consultations.queue(['desk']),
  }));
const BEFORE = { itself: waiting, ofStaff: null, line: [waiting] };

describe('[D10] what is remembered is what the file has', () => {
  it('after a change', async () => {
    await db.write(ring);
    expect(answers()).toEqual({ itself: offered, ofStaff: offered, line: [offered] });
  });

  it('after a unit that was taken back, alone', async () => {
    await expect(db.write(ringInVain)).rejects.toThrow('taken back');
    expect(answers()).toEqual(BEFORE);
  });

  it('after one that was taken back in a group', async () => {
    await Promise.allSettled([db.write(ringInVain), db.write(() => null), db.write(ringInVain)]);
    expect(answers()).toEqual(BEFORE);
  });

  it('of presence, too', async () => {
    const before = db.read(({ staff }) => staff.presence('staff-1'));
    const goInVain = ({ staff }: Stores): never => {
      staff.setPresence('staff-1', { state: 'available', since: 7 });
      throw new Error('taken back');
    };
    await Promise.allSettled([db.write(goInVain), db.write(() => null)]);
    expect(db.read(({ staff }) => staff.presence('staff-1'))).toEqual(before);
  });
});
