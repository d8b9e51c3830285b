import { HANDSET_CODE_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Access } from '../access/access.ts';
import { handsetKind } from '../records/handset/index.ts';
import { handsetView } from '../views/handsetViews.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { HandsetEntry } from './handsetEntry.ts';
import { Handsets } from './handsets.ts';

const FROM = '192.0.2.7';
const HERE = { actor: kiosk('kiosk-1'), from: '192.0.2.1' } as const;

let office: Fixture;
let end: () => Promise<void>;
let access: Access;
let handsets: Handsets;
let entry: HandsetEntry;
let ended: string[];
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  const { db, clock } = office;
  await db.write(insertExampleWard);
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  access = new Access(db, clock, silent);
  const { runner } = office.services;
  handsets = new Handsets(runner, 'https://madoguchi.example.jp');
  ended = [];
  handsets.onEnd((before, after) => ended.push(`${before.handsetId} ${after.state}`));
  // A cookie without its wrapping: what is set is what comes back.
  const cookie = {
    read: (header?: string) => header ?? null,
    set: (value: string) => value,
    clear: () => '',
  };
  entry = new HandsetEntry({ db, access, runner, cookie });
});
afterEach(async () => {
  await access.stop();
  await end();
});

/** The code of a new link, in a call. */
async function draw(id: string): Promise<string> {
  const { link } = await handsets.offer(HERE, id, { language: 'ko', takes: 'writing' });
  return /#([\w-]{43})\.ko\.writing$/.exec(link)?.[1] ?? 'none';
}
const stored = (id: string) => office.db.read((stores) => stores.records(handsetKind).get(id));
const invalid = { code: 'HANDSET_CODE_INVALID' };

it('[HS2] the code is in the link, behind the #, and only its digest is kept', async () => {
  const { id } = await office.talk();
  const { link, expiresAt } = await handsets.offer(HERE, id, { language: 'ko', takes: 'writing' });
  expect(link).toMatch(
    /^https:\/\/madoguchi\.example\.jp\/console\/handset\.html#[\w-]{43}\.ko\.writing$/,
  );
  expect(expiresAt).toBe(office.clock.now() + HANDSET_CODE_MS);
  const code = link.split('#')[1]?.slice(0, 43) ?? '';
  expect(JSON.stringify(stored(id))).not.toContain(code);
});

it('[HS3] a code is used once, within two minutes, in a call, and not after a newer one', async () => {
  const { id } = await office.talk();
  const waiting = await office.request('kiosk-2');
  await expect(
    handsets.offer(HERE, waiting.id, { language: 'ja', takes: 'writing' }),
  ).rejects.toMatchObject({
    code: 'WRONG_STATE',
  });
  const first = await draw(id);
  const second = await draw(id);
  await expect(entry.arrive(first, FROM)).rejects.toMatchObject(invalid);
  const { cookie, answer } = await entry.arrive(second, FROM);
  expect(answer).toEqual({ language: 'ko' });
  await expect(entry.arrive(second, FROM)).rejects.toMatchObject(invalid);
  expect(entry.whoIs(cookie)).toMatchObject({ kind: 'handset', consultationId: id });
  const third = await draw(id);
  expect([entry.whoIs(cookie), ended.length]).toEqual([null, 1]);
  await office.clock.advance(HANDSET_CODE_MS);
  await expect(entry.arrive(third, FROM)).rejects.toMatchObject(invalid);
  expect(stored(id)?.state).toBe('none');
});

it('[HS3] [HS5] with the call its phone is gone, and nothing of it but the log', async () => {
  const { id } = await office.talk();
  const { cookie } = await entry.arrive(await draw(id), FROM);
  expect(office.db.read((stores) => handsetView(stores, id))).toMatchObject({
    ...{ stage: 'joined', language: 'ko', held: false },
  });
  await office.finish(id);
  expect([entry.whoIs(cookie), stored(id), ended.length]).toEqual([null, null, 1]);
  const anything = { staffId: null, action: null, from: null, until: null, before: null };
  const log = await office.db.archive.searchAudit(
    { ...anything, recordKind: 'handset', recordId: id },
    9,
  );
  expect(log.map(({ action, actor }) => [action, actor.kind])).toEqual([
    ['handset.ended', 'system'],
    ['handset.joined', 'handset'],
    ['handset.offered', 'kiosk'],
  ]);
});

it('[HS9] a phone that goes leaves the call to its kiosk, and going twice is no error', async () => {
  const { id } = await office.talk();
  const { cookie } = await entry.arrive(await draw(id), FROM);
  expect(await entry.leave(cookie, FROM)).toBe('');
  expect(await entry.leave(cookie, FROM)).toBe('');
  expect(stored(id)).toMatchObject({ state: 'none', because: 'left' });
  expect(office.get(id).state).toBe('inCall');
});

it('[HS10] the kiosk takes its code back, and a phone that has joined', async () => {
  const { id } = await office.talk();
  const withdraw = (what: 'code' | 'phone') =>
    handsets.withdraw(command(kiosk('kiosk-1')), id, what);
  const code = await draw(id);
  await withdraw('code');
  await expect(entry.arrive(code, FROM)).rejects.toMatchObject(invalid);
  const { cookie } = await entry.arrive(await draw(id), FROM);
  await withdraw('code');
  expect(entry.whoIs(cookie)).not.toBeNull();
  await withdraw('phone');
  expect(entry.whoIs(cookie)).toBeNull();
});

it('[HS8] a phone has a right to the documents of its own call, and to nothing of another', async () => {
  const { id } = await office.talk();
  const other = await office.talk('kiosk-2', 'staff-2');
  const { cookie } = await entry.arrive(await draw(id), FROM);
  const actor = entry.whoIs(cookie);
  if (actor === null) throw new Error('the phone has not joined');
  const may = async (action: 'document.use' | 'media.use', about: string) =>
    access.checkOn({ actor, from: FROM }, action, { kind: 'consultation', id: about }).then(
      () => 'may',
      ({ code }: { code: string }) => code,
    );
  expect(await may('document.use', id)).toBe('may');
  expect(await may('document.use', other.id)).toBe('NOT_YOUR_CONSULTATION');
  expect(await may('media.use', id)).toBe('NOT_ALLOWED');
  await entry.leave(cookie, FROM);
  expect(await may('document.use', id)).toBe('HANDSET_CODE_INVALID');
});

it('[HS1] where phones cannot reach the server no code is drawn', async () => {
  const { id } = await office.talk();
  const off = new Handsets(office.services.runner, null);
  expect(() => off.offer(HERE, id, { language: 'ja', takes: 'writing' })).toThrow('NOT_FOUND');
  await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
});
