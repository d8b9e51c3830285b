import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../support/server/clients.ts';
import { FORGED, PasskeyPeople, WRONG } from '../support/server/passkeyPeople.ts';
import { SoftPasskey } from '../support/server/softPasskey.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests({ TRUSTED_PROXIES: 'loopback' });
const people = new PasskeyPeople(server.origin);

describe('adding a passkey', () => {
  it('[I18] asks for PIN or finger, and for a passkey that stays on the device', async () => {
    const { owner } = await people.withPasskey('demo');
    expect(await owner.done('newPasskeyOptions', {})).toMatchObject({
      rp: { id: '127.0.0.1' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(await owner.done('session')).toMatchObject({ secondFactors: { passkeys: 1 } });
  });

  it.each(Object.entries(FORGED))('[I18] is refused for %s', async (_name, lies) => {
    const owner = await people.signedIn('demo-center');
    const options = await owner.done('newPasskeyOptions', {});
    const response = new SoftPasskey(server.origin).create(options, lies);
    expect(await owner.ask('addPasskey', { name: 'key', response })).toEqual(WRONG);
    expect(await owner.done('passkeys')).toEqual({ passkeys: [] });
  });

  it('[I18] needs a challenge of its own: one of a sign-in is none, and each is good once', async () => {
    const owner = await people.signedIn('demo-center');
    const passkey = new SoftPasskey(server.origin);
    const ofSignIn = passkey.create(await owner.done('passkeyOptions', {}));
    expect(await owner.ask('addPasskey', { name: 'key', response: ofSignIn })).toEqual(WRONG);
    const response = passkey.create(await owner.done('newPasskeyOptions', {}));
    await owner.done('addPasskey', { name: 'key', response });
    expect(await owner.ask('addPasskey', { name: 'again', response })).toEqual(WRONG);
  });

  it('[I18] a challenge is for whoever asked, not for who signs in after them', async () => {
    const browser = await people.signedIn('karasuyama-1');
    const response = new SoftPasskey(server.origin).create(
      await browser.done('newPasskeyOptions', {}),
    );
    await browser.done('signIn', { username: 'karasuyama-2', password: DEMO_PASSWORD });
    expect(await browser.ask('addPasskey', { name: 'key', response })).toEqual(WRONG);
  });

  it("[I18] a passkey that is known already becomes nobody else's", async () => {
    const { owner, passkey } = await people.withPasskey('setagaya-1');
    const thief = await people.signedIn('setagaya-2');
    const response = passkey.create(await thief.done('newPasskeyOptions', {}));
    expect(await thief.ask('addPasskey', { name: 'mine', response })).toEqual(WRONG);
    expect(await thief.done('passkeys')).toEqual({ passkeys: [] });
    expect((await owner.done('passkeys')).passkeys).toHaveLength(1);
  });
});
