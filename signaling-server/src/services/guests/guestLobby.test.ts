import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Access } from '../access/access.ts';
import { GuestLobby } from './guestLobby.ts';
import { command, Fixture, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

const MINUTE_MS = 60_000;
const FROM = '192.0.2.7';

let office: Fixture;
let end: () => Promise<void>;
let access: Access;
let lobby: GuestLobby;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  const { clock, db } = office;
  await db.write(insertExampleWard);
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  access = new Access(db, clock, silent);
  const { runner } = office.services;
  // A cookie without its wrapping: what is set is what comes back.
  const cookie = {
    read: (h?: string) => h ?? null,
    set: (value: string) => value,
    clear: () => '',
  };
  lobby = new GuestLobby({ db, clock, access, runner, cookie });
});
afterEach(async () => {
  await access.stop();
  await end();
});

/** Somebody without an account is asked to a consultation that is under way. */
async function ask() {
  const { id } = await office.talk();
  const asked = { kind: 'partner', name: '試験の連携機関' } as const;
  const { participants } = office.services;
  return {
    id,
    ...(await participants.inviteGuest(command(staff('staff-1')), id, 'staff-1', asked)),
  };
}

it('[PT20] a link is good until it ends, and tells as whom and by whom one is asked', async () => {
  const { token, expiresAt } = await ask();
  await office.clock.advance(expiresAt - office.clock.now() - 1);
  const { answer } = await lobby.arrive(token, FROM);
  expect(answer).toMatchObject({ name: '試験の連携機関', leadName: expect.any(String) as string });
});

it('[PT20] a link that is too old is refused as one that never was', async () => {
  const { token, expiresAt } = await ask();
  await office.clock.advance(expiresAt - office.clock.now());
  const refusal = { code: 'INVITATION_INVALID' };
  await expect(lobby.arrive(token, FROM)).rejects.toMatchObject(refusal);
  await expect(lobby.arrive('x'.repeat(43), FROM)).rejects.toMatchObject(refusal);
});

it('[PT20] the session that takes its place outlasts the link', async () => {
  const { token, participantId, id } = await ask();
  const { cookie } = await lobby.arrive(token, FROM);
  await office.clock.advance(60 * MINUTE_MS);
  expect(lobby.whoIs(cookie)).toEqual({ kind: 'guest', participantId, consultationId: id });
});

it('[PT29] a session is worth nothing once the consultation is over', async () => {
  const { token, id } = await ask();
  const { cookie } = await lobby.arrive(token, FROM);
  await office.finish(id);
  expect(lobby.whoIs(cookie)).toBeNull();
});

it('[PT30] whoever goes is no part of it any more, and going twice is no error', async () => {
  const { token, id } = await ask();
  const { cookie } = await lobby.arrive(token, FROM);
  await lobby.leave(cookie, FROM);
  expect(office.get(id)).toMatchObject({ participants: [] });
  expect(lobby.whoIs(cookie)).toBeNull();
  await expect(lobby.leave(cookie, FROM)).resolves.toBe('');
});
