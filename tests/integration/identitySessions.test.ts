import { NO_SKILLS } from '@madoguchi/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, stepNow, totpCode } from '../support/server/person.ts';
import { TestClient, signIn } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const NEW = { password: 'ame no hi wa hon wo yomu' };

describe('sessions of a demo account', () => {
  const data = temporaryDataDir();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start(data.path);
  });
  afterAll(async () => {
    await server.stop();
    data.remove();
  });

  it('[I1] demo data ask for no second factor and show no setup code', async () => {
    const person = new Person(server.origin);
    const step = await person.done('signIn', { username: 'demo', password: 'tameshi-madoguchi' });
    expect(step).toMatchObject({ step: 'signedIn', session: { required: null } });
    expect(await person.done('meta')).toMatchObject({ needsSetUp: false });
  });

  it('[I4] signing out everywhere ends the live connections, too', async () => {
    const cookie = await signIn(server.origin);
    const socket = await new TestClient(server.origin, cookie).connected();
    const gone = new Promise((resolve) => socket.socket.once('disconnect', resolve));
    const person = new Person(server.origin);
    await person.done('signIn', { username: 'demo', password: 'tameshi-madoguchi' });
    await person.done('signOutEverywhere');
    await gone;
    await expect(new TestClient(server.origin, cookie).connected()).rejects.toThrow(
      'SESSION_ENDED',
    );
  });

  it('[I22] a new link chooses a password and signs nobody in without their authenticator', async () => {
    const admin = new Person(server.origin);
    await admin.done('signIn', { username: 'demo-admin', password: 'tameshi-madoguchi' });
    const places = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
    const facts = { displayName: '試験 担当', username: 'shiken-9', role: 'specialist' } as const;
    const first = await admin.done('invite', { ...facts, ...places });
    const owner = new Person(server.origin);
    const step = await owner.done('acceptInvitation', { token: first.token, ...NEW });
    expect(step).toMatchObject({ step: 'signedIn' });
    const { secret } = await owner.done('startTotp', NEW);
    await owner.done('confirmTotp', { code: totpCode(secret, stepNow() - 1) });

    const { token } = await admin.done('inviteAgain', { staffId: first.staffId });
    const holder = new Person(server.origin);
    const chosen = await holder.done('acceptInvitation', { token, ...NEW });
    expect(chosen).toEqual({ step: 'secondFactor', methods: ['totp', 'recovery'] });
    expect(await holder.ask('session')).toEqual({ code: 'NOT_SIGNED_IN' });
    expect(await owner.ask('session')).toEqual({ code: 'SESSION_ENDED' });
    const code = totpCode(secret, stepNow());
    const session = await holder.done('secondFactor', { method: 'totp', code });
    expect(session).toMatchObject({ staffId: first.staffId });
  });

  it('[I26] an admin ends a session: its connection, and every request after it, say so', async () => {
    const [owner, admin] = [new Person(server.origin), new Person(server.origin)];
    await owner.done('signIn', { username: 'demo', password: 'tameshi-madoguchi' });
    await admin.done('signIn', { username: 'demo-admin', password: 'tameshi-madoguchi' });
    const socket = await new TestClient(server.origin, owner.cookie).connected();
    const { people } = await admin.done('people');
    const staffId = people.find(({ username }) => username === 'demo')?.staffId ?? '';
    await admin.done('signOutPerson', { staffId, sessionId: null });
    expect(await socket.until(({ endedBy }) => endedBy)).toBe('SESSION_ENDED_BY_ADMIN');
    expect(await owner.ask('session')).toEqual({ code: 'SESSION_ENDED_BY_ADMIN' });
    expect(await owner.ask('people')).toEqual({ code: 'SESSION_ENDED_BY_ADMIN' });
    expect(await new Person(server.origin).ask('session')).toEqual({ code: 'NOT_SIGNED_IN' });
  });

  it('[I11] a name that does not exist is refused like a wrong password', async () => {
    const person = new Person(server.origin);
    const wrong = { username: 'demo', password: 'not the password' };
    expect(await person.ask('signIn', { ...wrong, username: 'nobody' })).toEqual(
      await person.ask('signIn', wrong),
    );
  });

  it('[I13] changing the own password signs out everywhere else', async () => {
    const [here, there] = [new Person(server.origin), new Person(server.origin)];
    const demo = { username: 'demo-center', password: 'tameshi-madoguchi' };
    for (const person of [here, there]) await person.done('signIn', demo);
    const next = 'amber boat under 7 bridges';
    await here.done('changePassword', { current: demo.password, next });
    expect(await there.ask('session')).toEqual({ code: 'SESSION_ENDED' });
    expect(await here.done('session')).toMatchObject({ staffId: 'staff-center' });
  });
});
