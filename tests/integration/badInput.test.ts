import { NO_NEEDS } from '@madoguchi/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clientEvents, MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consoleClient,
  kioskClient,
  post,
  request,
  type TestClient,
} from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
let kiosk: TestClient;
let stranger: TestClient;
let specialist: TestClient;
let rude: TestClient;
let call: string;

/** Of kiosks without when they were last seen: that changes whenever one of them comes or goes. */
const RECORDED = [
  'select * from consultation',
  'select * from consultation_event',
  'select * from staff',
  'select id, center_id, name, public_key, enrolled_at, revoked_at from kiosk',
];

/** Everything that consultations, people and devices have left in the database. */
function recorded(): string {
  const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'), { readOnly: true });
  const rows = RECORDED.map((query) => db.prepare(query).all());
  db.close();
  return JSON.stringify(rows);
}

beforeAll(async () => {
  // Here everything has to reach the gate; what a flood meets is proven elsewhere.
  server = await ServerProcess.start(data.path, { MESSAGES_PER_SECOND: '100000' });
  kiosk = await kioskClient(server.origin);
  stranger = await kioskClient(server.origin, 'setagaya-2');
  rude = await kioskClient(server.origin, 'setagaya-3');
  specialist = await consoleClient(server.origin);
  const requested = await kiosk.done('consultation.request', {
    needs: NO_NEEDS,
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
    expect(await kiosk.done('kiosk.sync', {})).toMatchObject({ district: '池尻' });
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
    expect(await ended).toBe('transport close');
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
    expect(await kiosk.ask('availability.set', { availability: { state: 'available' } })).toEqual(
      code,
    );
    expect(
      await specialist.ask('consultation.request', {
        needs: NO_NEEDS,
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
      needs: NO_NEEDS,
      topicId: 'care',
    });
    expect(busy).toEqual({ ok: false, code: 'KIOSK_BUSY' });
    const topic = await stranger.ask('consultation.request', {
      needs: NO_NEEDS,
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

describe('the log', () => {
  it('[N12] holds a line for every refusal, and nothing that was written or is secret', async () => {
    const canary = 'カナリア-7Q2X';
    await kiosk.raw('consultation.request', { requestId: canary, topicId: canary });
    await kiosk.raw(canary, canary);
    await post(server.origin, '/api/kiosk/enrolment', { code: canary });
    await post(server.origin, '/api/session', { username: canary, password: canary });
    await kiosk.done('kiosk.sync', {});
    await expect.poll(() => server.output).toContain('"code":"WRONG_CREDENTIALS"');
    expect(server.output).toContain('"code":"BAD_REQUEST"');
    expect(server.output).toContain('"code":"UNKNOWN_EVENT"');
    expect(server.output).not.toContain(canary);
    expect(server.output).not.toContain('madoguchi_kiosk=');
    const secret = readFileSync(join(data.path, 'session-secret'), 'utf8');
    expect(server.output).not.toContain(secret);
  });
});
