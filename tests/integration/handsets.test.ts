import type { NoticeData } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient, request, type TestClient } from '../support/server/clients.ts';
import { drawCode, HandsetClient, triedCode } from '../support/server/handset.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk, writeUp } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const { server } = await serverOfTests({ HANDSET_ADDRESS: '{origin}' });
let kiosk: TestClient;
let specialist: TestClient;
let call: string;

beforeEach(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  call = await talk(kiosk, specialist);
});
afterEach(async () => {
  await writeUp(specialist, call).catch(() => undefined);
  for (const client of [kiosk, specialist]) client.leave();
});

const joinedPhone = async () => HandsetClient.join(server.origin, await drawCode(kiosk, call));
const isGone = ({ socket }: TestClient) => expect.poll(() => socket.connected).toBe(false);
const open = (of: TestClient, clientId: string, document = 'writing') =>
  of.ask('document.open', { consultationId: call, document, clientId, known: null });
const write = (of: TestClient, clientId: string, n: number, text: string) =>
  of.ask('document.send', {
    ...{ consultationId: call, document: 'writing', clientId },
    operations: [{ clientSequence: n, operation: { type: 'write', id: 'line-a', text } }],
  });

/** What a client hears of the 筆談, as it is typed. */
function heardBy({ socket }: TestClient): string[] {
  const heard: string[] = [];
  socket.on('document.entries', ({ entries }: NoticeData<'document.entries'>) => {
    for (const { by, operation } of entries) {
      heard.push(`${by} ${(operation as { text?: string }).text ?? ''}`);
    }
  });
  return heard;
}

describe('a code', () => {
  it('[HS2] [HS3] becomes a cookie that no script reads, once; then it is refused', async () => {
    const code = await drawCode(kiosk, call);
    const response = await request(server.origin, '/api/handset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(await triedCode(server.origin, code)).toBe('HANDSET_CODE_INVALID');
  });

  it('[HS4] that is refused is in the audit log, and no code is in log or output', async () => {
    const wrong = 'w'.repeat(43);
    const code = await drawCode(kiosk, call);
    expect(await triedCode(server.origin, wrong)).toBe('HANDSET_CODE_INVALID');
    const admin = await Admin.signIn(server.origin);
    const asked = { staffId: null, recordKind: null, recordId: null, from: null };
    const { entries } = await admin.done('searchAudit', {
      ...{ ...asked, until: null, before: null, action: null },
    });
    const refusal = { asked: 'handset.sync', code: 'HANDSET_CODE_INVALID' };
    expect(entries.map(({ details }) => details)).toContainEqual(expect.objectContaining(refusal));
    for (const told of [JSON.stringify(entries), server.output]) {
      expect(told).not.toContain(wrong);
      expect(told).not.toContain(code);
    }
  });
});

describe('a phone', () => {
  it('[HS6] writes the line of the resident, seen by kiosk and console as it is typed, and reads theirs', async () => {
    const phone = await joinedPhone();
    const [mine, kiosks, office] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    expect(await open(phone, mine)).toMatchObject({ ok: true, data: { by: 'kiosk' } });
    await Promise.all([open(kiosk, kiosks), open(specialist, office)]);
    const [atKiosk, atConsole, atPhone] = [heardBy(kiosk), heardBy(specialist), heardBy(phone)];
    await write(phone, mine, 1, 'は');
    await write(phone, mine, 2, 'はい');
    await expect.poll(() => atConsole).toEqual(['kiosk は', 'kiosk はい']);
    await expect.poll(() => atKiosk).toEqual(atConsole);
    await specialist.done('document.send', {
      ...{ consultationId: call, document: 'writing', clientId: office },
      operations: [{ clientSequence: 1, operation: { type: 'write', id: 'line-b', text: 'え' } }],
    });
    await expect.poll(() => atPhone.length).toBe(3);
    phone.leave();
  });

  it('[HS13] shows a paper as the resident: its picture is taken, and its page is in the list', async () => {
    const phone = await joinedPhone();
    const begun = await phone.ask('page.begin', {
      ...{ consultationId: call, pageId: 'page-a', bytes: 1_000, digest: 'a'.repeat(64) },
    });
    expect(begun).toEqual({ ok: true, data: { missing: [0] } });
    expect(await open(phone, crypto.randomUUID(), 'pages')).toMatchObject({
      ...{ ok: true, data: { by: 'kiosk' } },
    });
    phone.leave();
  });

  it('[HS8] [HS26] has its own documents alone, and neither media nor the end of the call', async () => {
    const phone = await joinedPhone();
    const asked = await Promise.all([
      open(phone, crypto.randomUUID(), 'paper'),
      phone.ask('media.capabilities', {}),
      phone.ask('consultation.hangUp', { consultationId: call }),
      phone.ask('handset.offer', { consultationId: call, language: 'ja', takes: 'call' }),
      phone.ask('handset.carry', { consultationId: call }),
    ]);
    expect(asked).toEqual(asked.map(() => ({ ok: false, code: 'NOT_ALLOWED' })));
    phone.leave();
  });

  it('[HS8] neither reads nor writes while the resident is held', async () => {
    const phone = await joinedPhone();
    await specialist.done('consultation.hold', { consultationId: call, reason: 'checking' });
    expect(await open(phone, crypto.randomUUID())).toMatchObject({ code: 'WRONG_STATE' });
    expect(await phone.done('handset.sync', {})).toMatchObject({ stage: 'joined', held: true });
    await specialist.done('consultation.resume', { consultationId: call });
    phone.leave();
  });

  it('[HS9] that is cut off or loaded anew is where it was; the kiosk has the call meanwhile', async () => {
    const phone = await joinedPhone();
    phone.leave();
    await expect.poll(() => kiosk.kioskView?.consultation?.state).toBe('inCall');
    const again = await phone.returned();
    expect(fieldsOf(await again.done('handset.sync', {}))).toEqual(written.get('handset-joined'));
    const newest = await phone.returned();
    await isGone(again);
    newest.leave();
  });

  it('[HS7] [HS10] is told why it is over: taken back, another one, the end of the call', async () => {
    const talking = () => {
      const shown = kiosk.kioskView?.consultation;
      return shown?.state === 'inCall' ? shown.handset?.state : null;
    };
    const phone = await joinedPhone();
    await expect.poll(talking).toBe('joined');
    await kiosk.done('handset.withdraw', { consultationId: call, what: 'phone' });
    await isGone(phone);
    expect([phone.handsetView, phone.endedBy]).toEqual([
      { stage: 'over', because: 'withdrawn', summary: null },
      'HANDSET_CODE_INVALID',
    ]);
    await expect.poll(talking).toBe('none');
    const second = await joinedPhone();
    const third = await joinedPhone();
    await isGone(second);
    expect(second.handsetView).toEqual({ stage: 'over', because: 'replaced', summary: null });
    await kiosk.done('consultation.hangUp', { consultationId: call });
    await isGone(third);
    expect(third.handsetView).toEqual({ stage: 'over', because: 'callOver', summary: null });
    await expect(third.returned()).rejects.toThrow('HANDSET_CODE_INVALID');
  });

  it('[HS12] is known to whoever serves the resident', async () => {
    const onHandset = () => {
      const current = specialist.consoleView?.current;
      return current?.state === 'inCall' ? current.onHandset : null;
    };
    await expect.poll(onHandset).toBe('nothing');
    const phone = await joinedPhone();
    await expect.poll(onHandset).toBe('writing');
    phone.leave();
  });
});
