import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { DEMO_PASSWORD, post } from '../support/server/clients.ts';
import { FORGED, PasskeyPeople, WRONG } from '../support/server/passkeyPeople.ts';
import type { SoftPasskey } from '../support/server/softPasskey.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server, dataDir } = await serverOfTests({ TRUSTED_PROXIES: 'loopback' });
const people = new PasskeyPeople(server.origin);

function newestEntry(): unknown {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
  const found = db.prepare('select * from audit_entry order by sequence desc limit 1').get();
  db.close();
  return found;
}

describe('signing in with a passkey', () => {
  let passkey: SoftPasskey;
  beforeAll(async () => {
    ({ passkey } = await people.withPasskey('head-office-1'));
  });

  it('[I18] takes no name, no password and no other factor, and is in the log', async () => {
    expect(await people.enter(passkey)).toMatchObject({ staffId: 'staff-head-office-1' });
    expect(newestEntry()).toMatchObject({
      action: 'session.opened',
      record_id: 'staff-head-office-1',
      origin: people.newestAddress,
      details: expect.stringContaining('"by":"passkey"') as string,
    });
  });

  it.each(Object.entries(FORGED))(
    '[I18] is refused for %s, and in the log',
    async (_name, lies) => {
      expect(await people.enter(passkey, lies)).toEqual(WRONG);
      expect(newestEntry()).toMatchObject({
        action: 'session.refused',
        origin: people.newestAddress,
      });
    },
  );

  it('[I18] is refused for a passkey that nobody has, and for what is none at all', async () => {
    expect(await people.enter(passkey, { id: 'AAAAAAAAAAAAAAAAAAAAAA' })).toEqual(WRONG);
    const here = people.person();
    await here.done('passkeyOptions', {});
    expect(await here.ask('passkeySignIn', { response: {} })).toEqual(WRONG);
  });

  it("[I18] is refused for somebody else's passkey, signed by the own one", async () => {
    const { passkey: other } = await people.withPasskey('head-office-2');
    expect(await people.enter(other, { id: passkey.id })).toEqual(WRONG);
    expect(await people.enter(other)).toMatchObject({ staffId: 'staff-head-office-2' });
  });

  it('[I18] a challenge is good once', async () => {
    const here = people.person();
    const response = passkey.get(await here.done('passkeyOptions', {}), { counter: 100 });
    const { cookie } = here;
    await here.done('passkeySignIn', { response });
    const again = await post(server.origin, '/api/session/passkey', { response }, cookie);
    expect(await again.json()).toEqual(WRONG);
  });

  it('[I18] a challenge is used up by a wrong answer, too', async () => {
    const here = people.person();
    const options = await here.done('passkeyOptions', {});
    const wrong = passkey.get(options, { isVerified: false });
    expect(await here.ask('passkeySignIn', { response: wrong })).toEqual(WRONG);
    expect(await here.ask('passkeySignIn', { response: passkey.get(options) })).toEqual(WRONG);
  });

  it('[I18] a challenge is good only in the browser that asked for it', async () => {
    const [here, there] = [people.person(), people.person()];
    const response = passkey.get(await here.done('passkeyOptions', {}));
    await there.done('passkeyOptions', {});
    expect(await there.ask('passkeySignIn', { response })).toEqual(WRONG);
    expect(await people.person().ask('passkeySignIn', { response })).toEqual(WRONG);
    expect(await here.ask('passkeySignIn', { response })).toHaveProperty('staffId');
  });

  it('[I18] a counter that stands still or goes back tells of a copy', async () => {
    expect(await people.enter(passkey, { counter: 500 })).toHaveProperty('staffId');
    expect(await people.enter(passkey, { counter: 500 })).toEqual(WRONG);
    expect(await people.enter(passkey, { counter: 499 })).toEqual(WRONG);
    expect(await people.enter(passkey, { counter: 501 })).toHaveProperty('staffId');
  });
});

describe('whose passkey it is', () => {
  it('[I18] gets in while the account is locked', async () => {
    const { passkey } = await people.withPasskey('kitazawa-1');
    const guess = { username: 'kitazawa-1', password: 'not the password' };
    const stranger = people.person();
    for (let i = 0; i < 10; i += 1) await stranger.ask('signIn', guess);
    expect(await people.person().ask('signIn', { ...guess, password: DEMO_PASSWORD })).toEqual({
      code: 'ACCOUNT_LOCKED',
    });
    expect(await people.enter(passkey)).toMatchObject({ staffId: 'staff-kitazawa-1' });
  });

  it('[I18] somebody who is disabled does not get in, and does again when enabled', async () => {
    const { passkey } = await people.withPasskey('kitazawa-2');
    const admin = await Admin.signIn(server.origin);
    await admin.done('disablePerson', { staffId: 'staff-kitazawa-2' });
    expect(await people.enter(passkey)).toEqual(WRONG);
    await admin.done('enablePerson', { staffId: 'staff-kitazawa-2' });
    expect(await people.enter(passkey)).toMatchObject({ staffId: 'staff-kitazawa-2' });
  });

  it('[I19] one that was removed lets nobody in, and who was in by it stays', async () => {
    const { owner, passkey } = await people.withPasskey('tamagawa-1');
    const here = people.person();
    const options = await here.done('passkeyOptions', {});
    await here.done('passkeySignIn', { response: passkey.get(options) });
    const removal = { id: passkey.id, password: DEMO_PASSWORD };
    expect(await owner.done('removePasskey', removal)).toMatchObject({
      secondFactors: { passkeys: 0 },
    });
    expect(await people.enter(passkey)).toEqual(WRONG);
    expect(await here.done('session')).toMatchObject({ staffId: 'staff-tamagawa-1' });
  });

  it("[I19] somebody else's can be neither seen nor removed", async () => {
    const { passkey } = await people.withPasskey('tamagawa-2');
    const other = await people.signedIn('kinuta-1');
    expect(await other.done('passkeys')).toEqual({ passkeys: [] });
    const removal = { id: passkey.id, password: DEMO_PASSWORD };
    expect(await other.ask('removePasskey', removal)).toEqual({ code: 'NOT_FOUND' });
    expect(await people.enter(passkey)).toMatchObject({ staffId: 'staff-tamagawa-2' });
  });
});
