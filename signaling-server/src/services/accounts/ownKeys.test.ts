import { DELIVERED_KEY_SETTINGS, NO_SKILLS } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import type { Database } from '../../ports/store.ts';
import { AdminFixture, temporaryFolder } from '../admin/testing/adminFixture.ts';
import { OwnKeys } from './ownKeys.ts';
import { SessionView } from './sessionView.ts';

const SESSION = { sessionId: 'session', staffId: 'anna', idleEndsAt: 1, endsAt: 2 };
const CALLER = {
  actor: { kind: 'staff', staffId: 'anna', role: 'specialist' },
  from: '192.0.2.1',
} as const;
const FACTORS = { totp: true, passkeys: 0, recoveryCodesLeft: 10 };

let folder: ReturnType<typeof temporaryFolder>;
let db: Database;
let fixture: AdminFixture;
let view: SessionView;
beforeEach(async () => {
  folder = temporaryFolder();
  await open();
  const places = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
  await db.write(({ staff }) => {
    staff.insert({
      ...{ id: 'anna', displayName: 'Anna', role: 'specialist', disabled: false },
      ...places,
    });
  });
});
afterEach(async () => {
  await db.close();
  folder.remove();
});

async function open() {
  const opened = await openSqliteDatabase(folder.databasePath);
  db = opened;
  fixture = new AdminFixture(opened);
  view = new SessionView(db, { factors: () => Promise.resolve(FACTORS) });
}
const set = (keys: Parameters<OwnKeys['set']>[1]) =>
  new OwnKeys({ db, clock: fixture.clock, view }).set(SESSION, keys, CALLER);

describe('[W76] the keys of an account', () => {
  it('are those that are delivered until somebody changes one', async () => {
    expect((await view.of(SESSION)).keys).toEqual(DELIVERED_KEY_SETTINGS);
  });

  it('are told with every session from then on, after a restart, too, and are in the log', async () => {
    const keys = { on: true, own: { mic: 'q' } };
    expect((await set(keys)).keys).toEqual(keys);
    expect(await fixture.log()).toMatchObject([
      { ...CALLER, action: 'account.changed', details: { what: 'keys' } },
    ]);
    await db.close();
    await open();
    expect((await view.of(SESSION)).keys).toEqual(keys);
    await set({ on: false, own: {} });
    expect((await view.of(SESSION)).keys).toEqual({ on: false, own: {} });
  });

  it('stay when an admin changes the person', async () => {
    await set({ on: false, own: {} });
    await db.write(({ staff }) => {
      const anna = staff.get('anna');
      if (anna) staff.save({ ...anna, displayName: 'Anna B.' });
    });
    expect((await view.of(SESSION)).keys).toEqual({ on: false, own: {} });
  });
});
