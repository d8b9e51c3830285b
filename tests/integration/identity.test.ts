import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, stepNow, totpCode } from '../support/server/person.ts';
import { TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const WHO = { username: 'first.admin', password: 'violet kettle on the 9th roof' };
const WRONG = { ...WHO, password: 'not the password' };

const setupCodeOf = (server: ServerProcess): string | undefined =>
  /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/.exec(server.output)?.[0];

describe('the life of the first account of an empty system', () => {
  const data = temporaryDataDir();
  let server: ServerProcess;
  let admin: Person;
  let secret = '';
  let recoveryCodes: string[] = [];
  /** The last step of which a code was used; the next one is of a later step. */
  let used = 0;

  beforeAll(async () => {
    server = await ServerProcess.start(data.path, { SEED: 'none', TRUSTED_PROXIES: 'loopback' });
    admin = new Person(server.origin);
  });
  afterAll(async () => {
    await server.stop();
    data.remove();
  });

  /** A code that was not used yet, at most one step ahead; waits for its time when it has to. */
  const freshCode = async (): Promise<string> => {
    while (used + 1 > stepNow() + 1) await new Promise((resolve) => setTimeout(resolve, 200));
    used = Math.max(used + 1, stepNow());
    return totpCode(secret, used);
  };

  it('[I15] says that it needs setting up, and shows the code on the terminal', async () => {
    expect(await admin.done('meta')).toMatchObject({ needsSetUp: true, demo: false });
    expect(setupCodeOf(server)).toBeDefined();
  });

  it('[I15] a wrong setup code makes nobody', async () => {
    const code = 'AAAA-BBBB-CCCC-DDDD';
    const answer = await admin.ask('setUp', { ...WHO, code, displayName: '管理者' });
    expect(answer).toEqual({ code: 'INVITATION_INVALID' });
  });

  it('[I15] ten wrong setup codes make their own address wait', async () => {
    const stranger = new Person(server.origin, () => ({ 'x-forwarded-for': '192.0.2.7' }));
    const wrong = { ...WHO, code: 'AAAA-BBBB-CCCC-DDDD', displayName: '管理者' };
    const answers: unknown[] = [];
    for (let i = 0; i < 11; i += 1) answers.push(await stranger.ask('setUp', wrong));
    expect(answers[9]).toEqual({ code: 'INVITATION_INVALID' });
    expect(answers[10]).toEqual({ code: 'TOO_MANY_REQUESTS' });
  });

  it('[I15] an easy password is refused and the setup code stays good', async () => {
    const code = setupCodeOf(server) ?? '';
    const easy = { ...WHO, password: 'first.admin2026', code, displayName: '管理者' };
    expect(await admin.ask('setUp', easy)).toEqual({ code: 'PASSWORD_TOO_WEAK' });
  });

  it('[I15] the code of the terminal makes the first admin, once, and signs in', async () => {
    const code = setupCodeOf(server)?.toLowerCase() ?? '';
    const session = await admin.done('setUp', { ...WHO, code, displayName: '管理者' });
    expect(session).toMatchObject({ role: 'admin', required: 'totp' });
    const again = { ...WHO, username: 'second.admin', code, displayName: '管理者' };
    expect(await admin.ask('setUp', again)).toEqual({ code: 'INVITATION_INVALID' });
    expect(await admin.done('meta')).toMatchObject({ needsSetUp: false });
  });

  it('[I1] nothing else can be done before the authenticator is set up', async () => {
    expect(await admin.ask('people')).toEqual({ code: 'SECOND_FACTOR_NEEDED' });
    const socket = new TestClient(server.origin, admin.cookie);
    await expect(socket.connected().then(() => socket.done('console.sync', {}))).rejects.toThrow(
      'SECOND_FACTOR_NEEDED',
    );
    socket.leave();
  });

  it('[I7] an authenticator is set up with a code of it, and gives recovery codes', async () => {
    ({ secret } = await admin.done('startTotp', { password: WHO.password }));
    expect(await admin.ask('confirmTotp', { code: '000000' })).toEqual({
      code: 'SECOND_FACTOR_WRONG',
    });
    used = stepNow() - 1;
    const done = await admin.done('confirmTotp', { code: totpCode(secret, used) });
    ({ recoveryCodes } = done);
    expect(recoveryCodes).toHaveLength(10);
  });

  it('[I1] an admin has to add a passkey next', async () => {
    expect(await admin.done('session')).toMatchObject({ required: 'passkey' });
    expect(await admin.ask('people')).toEqual({ code: 'SECOND_FACTOR_NEEDED' });
  });

  it('[I4] signing out is the end of the session', async () => {
    const kept = admin.cookie;
    await admin.done('signOut');
    expect(await admin.ask('session')).toEqual({ code: 'NOT_SIGNED_IN' });
    await expect(new TestClient(server.origin, kept).connected()).rejects.toThrow('NOT_SIGNED_IN');
  });

  it('[I7] signing in takes password and code; a code that was used is refused', async () => {
    const step = await admin.done('signIn', WHO);
    expect(step).toEqual({ step: 'secondFactor', methods: ['totp', 'recovery'] });
    expect(await admin.ask('session')).toEqual({ code: 'NOT_SIGNED_IN' });
    const code = await freshCode();
    expect(await admin.done('secondFactor', { method: 'totp', code })).toMatchObject({
      secondFactors: { totp: true },
    });
    const thief = new Person(server.origin);
    await thief.done('signIn', WHO);
    const replay = await thief.ask('secondFactor', { method: 'totp', code });
    expect(replay).toEqual({ code: 'SECOND_FACTOR_WRONG' });
  });

  it('[I8] a recovery code opens once', async () => {
    const [code = ''] = recoveryCodes;
    const here = new Person(server.origin);
    await here.done('signIn', WHO);
    expect(await here.done('secondFactor', { method: 'recovery', code })).toMatchObject({
      secondFactors: { recoveryCodesLeft: 9 },
    });
    await here.done('signIn', WHO);
    const again = await here.ask('secondFactor', { method: 'recovery', code });
    expect(again).toEqual({ code: 'SECOND_FACTOR_WRONG' });
  });

  it('[I10] a stranger locks the name, and the owner still gets in on their own device', async () => {
    const stranger = new Person(server.origin);
    const tries: unknown[] = [];
    for (let i = 0; i < 12; i += 1) tries.push(await stranger.ask('signIn', WRONG));
    expect(tries.at(-1)).toEqual({ code: 'ACCOUNT_LOCKED' });
    expect(await new Person(server.origin).ask('signIn', WHO)).toEqual({ code: 'ACCOUNT_LOCKED' });
    expect(await admin.done('signIn', WHO)).toMatchObject({ step: 'secondFactor' });
  });

  it('[I15] a new start shows no setup code any more, and knows the account', async () => {
    await server.stop();
    await server.start();
    expect(setupCodeOf(server)).toBeUndefined();
    expect(await admin.done('signIn', WHO)).toMatchObject({ step: 'secondFactor' });
  });
});
