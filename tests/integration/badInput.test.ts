import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clientEvents, MAX_MESSAGE_BYTES, PROTOCOL_VERSION } from '@madoguchi/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consoleClient,
  enrolKiosk,
  kioskClient,
  post,
  request,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
let kiosk: TestClient;
let stranger: TestClient;
let specialist: TestClient;
let rude: TestClient;
let call: string;

/** Everything that consultations have left in the database. */
function recorded(): string {
  const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'), { readOnly: true });
  const rows = ['consultation', 'consultation_event', 'staff', 'kiosk'].map((table) =>
    db.prepare(`select * from ${table}`).all(),
  );
  db.close();
  return JSON.stringify(rows);
}

beforeAll(async () => {
  server = await ServerProcess.start(data.path);
  kiosk = await kioskClient(server.origin);
  stranger = await kioskClient(server.origin, 'setagaya-2');
  rude = await kioskClient(server.origin, 'setagaya-3');
  specialist = await consoleClient(server.origin);
  const requested = await kiosk.done('consultation.request', {
    requestId: crypto.randomUUID(),
    topicId: 'care',
  });
  call = requested.consultationId;
  const { offerId } = await specialist.until((c) => c.consoleView?.offer);
  await specialist.done('offer.accept', { consultationId: call, offerId });
});
afterAll(async () => {
  for (const client of [kiosk, stranger, rude, specialist]) client.leave();
  await server.stop();
  data.remove();
});

describe('messages', () => {
  let before: string;
  beforeEach(() => {
    before = recorded();
  });
  afterEach(async () => {
    expect(recorded(), 'nothing but an answer may have come of it').toBe(before);
    expect((await kiosk.done('kiosk.sync', {})).consultation?.state, 'the call goes on').toBe(
      'inCall',
    );
  });

  it.each([
    ['an event that does not exist', 'consultation.steal', {}],
    ['a name from the prototype', 'constructor', {}],
    ["a name that JavaScript's objects have", '__proto__', {}],
  ])('[N3] %s is UNKNOWN_EVENT', async (_what, name, value) => {
    expect(await kiosk.raw(name, value)).toEqual({ ok: false, code: 'UNKNOWN_EVENT' });
  });

  it.each(Object.keys(clientEvents))(
    '[N3] %s refuses whatever does not fit its schema',
    async (name) => {
      const code = name.startsWith('media.') ? 'BAD_MEDIA_PARAMETERS' : 'BAD_REQUEST';
      const sender = name.startsWith('console') || name.startsWith('offer') ? specialist : kiosk;
      const misfits = [null, 7, 'text', [], { unheardOf: true }, { consultationId: 7 }];
      for (const misfit of misfits) {
        expect(await sender.raw(name, misfit), JSON.stringify(misfit)).toEqual({ ok: false, code });
      }
      expect(await sender.raw(name, {}, {}), 'two values').toEqual({
        ok: false,
        code: 'BAD_REQUEST',
      });
      expect(await sender.raw(name), 'no value').toEqual({ ok: false, code: 'BAD_REQUEST' });
    },
  );

  it('[N3] a message without an ack has no effect and harms nobody', async () => {
    kiosk.socket.emit('consultation.hangUp', { consultationId: call });
    kiosk.socket.emit('consultation.hangUp');
    kiosk.socket.emit('nonsense', 1, 2, 3);
    await kiosk.done('kiosk.sync', {});
  });

  it('[N3] a message above 64 KB is TOO_LARGE', async () => {
    const name = 'x'.repeat(MAX_MESSAGE_BYTES + 1);
    expect(await kiosk.raw('consultation.request', { requestId: name })).toEqual({
      ok: false,
      code: 'TOO_LARGE',
    });
  });

  it('[N6] a message that no buffer should hold ends the connection of its sender alone', async () => {
    const ended = new Promise((resolve) => rude.socket.once('disconnect', resolve));
    rude.socket.emit('kiosk.sync', 'x'.repeat(2_000_000));
    await ended;
  });

  it('[A2] what belongs to another kiosk is NOT_YOUR_CONSULTATION', async () => {
    const theirs = { consultationId: call };
    const code = { ok: false, code: 'NOT_YOUR_CONSULTATION' };
    expect(await stranger.ask('consultation.cancel', theirs)).toEqual(code);
    expect(await stranger.ask('consultation.hangUp', theirs)).toEqual(code);
    expect(await stranger.ask('media.restartIce', { ...theirs, direction: 'send' })).toEqual(code);
  });

  it('[A1] a kiosk may not do what specialists do, nor the other way round', async () => {
    const code = { ok: false, code: 'NOT_ALLOWED' };
    expect(await kiosk.ask('console.sync', {})).toEqual(code);
    expect(await kiosk.ask('presence.set', { state: 'available' })).toEqual(code);
    expect(
      await specialist.ask('consultation.request', {
        requestId: crypto.randomUUID(),
        topicId: 'care',
      }),
    ).toEqual(code);
  });

  it('[N3] the wrong moment is WRONG_STATE, the wrong number CONSULTATION_NOT_FOUND', async () => {
    const cancelled = await kiosk.ask('consultation.cancel', { consultationId: call });
    expect(cancelled).toEqual({ ok: false, code: 'WRONG_STATE' });
    const nobody = await kiosk.ask('consultation.cancel', { consultationId: 'nobody' });
    expect(nobody).toEqual({ ok: false, code: 'CONSULTATION_NOT_FOUND' });
    const stale = { consultationId: call, offerId: 'old' };
    expect(await specialist.ask('offer.accept', stale)).toMatchObject({ ok: true });
    const busy = await kiosk.ask('consultation.request', {
      requestId: crypto.randomUUID(),
      topicId: 'care',
    });
    expect(busy).toEqual({ ok: false, code: 'KIOSK_BUSY' });
    const topic = await stranger.ask('consultation.request', {
      requestId: crypto.randomUUID(),
      topicId: 'nothing',
    });
    expect(topic).toEqual({ ok: false, code: 'TOPIC_NOT_AVAILABLE' });
  });

  it('[N3] mutilated media parameters are refused, and sound and picture stay up', async () => {
    const { rtpCapabilities } = await kiosk.done('media.capabilities', {});
    await kiosk.done('media.join', { consultationId: call, rtpCapabilities });
    const mutilated = [
      { role: 'client', fingerprints: [] },
      { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: 'zz' }] },
      { role: 'client', fingerprints: [{ algorithm: 'sha-512', value: 'AA:BB' }] },
      { role: 'king', fingerprints: [{ algorithm: '__proto__', value: '' }] },
    ];
    for (const dtlsParameters of mutilated) {
      const message = { consultationId: call, direction: 'send', dtlsParameters };
      expect(await kiosk.raw('media.connect', message)).toEqual({
        ok: false,
        code: 'BAD_MEDIA_PARAMETERS',
      });
    }
    const rtpParameters = {
      codecs: [{ mimeType: 'video/XX', payloadType: 1, clockRate: 1 }],
      encodings: [{}],
    };
    expect(
      await kiosk.raw('media.produce', { consultationId: call, source: 'camera', rtpParameters }),
    ).toEqual({ ok: false, code: 'BAD_MEDIA_PARAMETERS' });
    expect(await (await request(server.origin, '/readyz')).json()).toEqual({ status: 'ok' });
  });
});

describe('connections', () => {
  const refusal = async (client: TestClient): Promise<string> => {
    const result = await client.connected().then(
      () => 'let in',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    client.leave();
    return result;
  };
  const knock = async (say: ConstructorParameters<typeof TestClient>[3]) =>
    refusal(new TestClient(server.origin, 'kiosk', await enrolKiosk(server.origin), say));

  it.each([
    ['no origin', ''],
    ['null', 'null'],
    ['another site', 'https://example.com'],
    ['our name as a prefix', 'http://127.0.0.1.example.com'],
    ['our name in a path', 'https://example.com/http://127.0.0.1'],
    ['another scheme', 'https://127.0.0.1'],
    ['another port', 'http://127.0.0.1:1'],
  ])('[N1] %s is not let in', async (_what, origin) => {
    expect(await knock({ origin })).not.toBe('let in');
  });

  it('[N2] another version is told which side is too old', async () => {
    expect(await knock({ protocol: PROTOCOL_VERSION - 1 })).toBe('CLIENT_TOO_OLD');
    expect(await knock({ protocol: PROTOCOL_VERSION + 1 })).toBe('SERVER_TOO_OLD');
  });

  it.each([
    {},
    { protocol: 'one' },
    { protocol: 1, as: 'admin' },
    { protocol: 1, as: 'kiosk', x: 1 },
  ])('[N3] a handshake that says %j is BAD_REQUEST', async (auth) => {
    expect(await knock({ auth })).toBe('BAD_REQUEST');
  });

  it('[A1] nobody is let in without a device token or a session of their own', async () => {
    const strangers = [
      ['kiosk', '', 'KIOSK_NOT_ENROLLED'],
      ['kiosk', 'madoguchi_kiosk=forged', 'KIOSK_NOT_ENROLLED'],
      ['kiosk', await signIn(server.origin), 'KIOSK_NOT_ENROLLED'],
      ['console', await enrolKiosk(server.origin), 'NOT_SIGNED_IN'],
      ['console', 'madoguchi.session_token=forged.signature', 'NOT_SIGNED_IN'],
    ] as const;
    for (const [as, cookie, code] of strangers) {
      expect(await refusal(new TestClient(server.origin, as, cookie))).toBe(code);
    }
  });
});

describe('HTTP', () => {
  const codeOf = async (response: Response) => [response.status, await response.json()];

  it('[N10] a change from another site, or from no page, is refused', async () => {
    const body = JSON.stringify({ centerId: 'setagaya-1' });
    for (const origin of ['https://example.com', 'null', `${server.origin}.example.com`]) {
      const response = await request(server.origin, '/api/kiosk/demo-enrolment', {
        method: 'POST',
        body,
        headers: { origin },
      });
      expect(await codeOf(response)).toEqual([403, { code: 'ORIGIN_NOT_ALLOWED' }]);
    }
  });

  it.each([
    ['broken JSON', '{', 400, 'BAD_REQUEST'],
    ['a missing field', '{}', 400, 'BAD_REQUEST'],
    ['an extra field', '{"centerId":"setagaya-1","x":1}', 400, 'BAD_REQUEST'],
    ['a wrong type', '{"centerId":1}', 400, 'BAD_REQUEST'],
    ['too much', JSON.stringify({ centerId: 'x'.repeat(MAX_MESSAGE_BYTES) }), 413, 'TOO_LARGE'],
    ['a center that is not there', '{"centerId":"nowhere"}', 404, 'NOT_FOUND'],
  ])('[N3] %s gets its code', async (_what, body, status, code) => {
    const response = await request(server.origin, '/api/kiosk/demo-enrolment', {
      method: 'POST',
      body,
    });
    expect(await codeOf(response)).toEqual([status, { code }]);
  });

  it('[N3] a page or route that is not there is NOT_FOUND, also with a broken address', async () => {
    expect(await codeOf(await request(server.origin, '/nothing'))).toEqual([
      404,
      { code: 'NOT_FOUND' },
    ]);
    expect((await request(server.origin, '/kiosk/%E0%A4%A')).status).toBe(404);
    expect((await request(server.origin, '/kiosk/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('[A1] only an admin issues enrolment codes, and a code enrols once', async () => {
    const issue = (cookie: string) =>
      post(server.origin, '/api/admin/enrolment-codes', { centerId: 'setagaya-1' }, cookie);
    expect((await issue('')).status).toBe(401);
    expect((await issue(await signIn(server.origin))).status).toBe(403);
    const { code } = (await (await issue(await signIn(server.origin, 'demo-admin'))).json()) as {
      code: string;
    };
    const enrol = () => post(server.origin, '/api/kiosk/enrolment', { code: code.toLowerCase() });
    expect((await enrol()).status).toBe(200);
    expect(await codeOf(await enrol())).toEqual([401, { code: 'ENROLMENT_CODE_INVALID' }]);
  });

  it('[N11] guessing a password is slowed down', async () => {
    const guess = () =>
      post(server.origin, '/api/session', { username: 'demo', password: 'wrong-password' });
    const codes: unknown[] = [];
    for (let i = 0; i < 11; i += 1) codes.push(await codeOf(await guess()));
    expect(codes[0]).toEqual([401, { code: 'WRONG_CREDENTIALS' }]);
    expect(codes.at(-1)).toEqual([429, { code: 'TOO_MANY_REQUESTS' }]);
  });
});

describe('the log', () => {
  it('[N12] holds a line for every refusal, and nothing that was written or is secret', async () => {
    const canary = 'カナリア-7Q2X';
    await kiosk.raw('consultation.request', { requestId: canary, topicId: canary });
    await kiosk.raw(canary, canary);
    await post(server.origin, '/api/kiosk/enrolment', { code: canary });
    await kiosk.done('kiosk.sync', {});
    expect(server.output).toContain('"code":"BAD_REQUEST"');
    expect(server.output).toContain('"code":"UNKNOWN_EVENT"');
    expect(server.output).not.toContain(canary);
    expect(server.output).not.toContain('wrong-password');
    expect(server.output).not.toContain('madoguchi_kiosk=');
    const secret = readFileSync(join(data.path, 'session-secret'), 'utf8');
    expect(server.output).not.toContain(secret);
  });
});
