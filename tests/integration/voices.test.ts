import { createApi } from '@madoguchi/client';
import { documentTypes, RECORDING_LIMITS, waveFacts, waveOf } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, signedIn, type SignedIn } from '../support/server/api.ts';
import { consoleClient, enrolKiosk, TestClient } from '../support/server/clients.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';

const { server, dataDir } = await ownServerOfTests(documentTypes());
const { origin } = server;
let admin: SignedIn;
let specialist: SignedIn;
let ticket: string;

const kioskApi = createApi(routes, {
  baseUrl: origin,
  fetch: (url, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    return fetch(url, { ...init, headers });
  },
});

beforeAll(async () => {
  admin = await signedIn(origin, 'demo-admin');
  specialist = await signedIn(origin, 'demo');
  const kiosk = await new TestClient(origin, await enrolKiosk(origin)).connected();
  ({ ticket } = await kiosk.done('voice.ticket', {}));
  kiosk.leave();
});

const wave = (hertz: number, seconds = 1): Uint8Array<ArrayBuffer> => {
  const { rate } = RECORDING_LIMITS;
  const length = Math.round(seconds * rate);
  const samples = Array.from(
    { length },
    (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate) / 2,
  );
  return waveOf(Float32Array.from(samples));
};
const blob = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type: 'audio/wav' });
const title = { language: 'ja', key: 'kiosk:idle.title', words: '顔を見て 相談できます' } as const;
const add = (bytes: Uint8Array<ArrayBuffer>, by = admin, sentence: object = title) =>
  by.api.call('addRecording', { ...title, ...sentence, file: blob(bytes) });
const heard = () => kioskApi.call('kioskVoices', { ticket, language: 'ja' });
const soundOf = async (recordingId: string): Promise<Buffer> => {
  const sound = await kioskApi.call('kioskRecording', { ticket, recordingId });
  return Buffer.from(await sound.arrayBuffer());
};

describe('recordings', () => {
  it('[RA10] a kiosk plays what was recorded last, byte by byte, and a step is taken back once', async () => {
    const [first, second] = [wave(440), wave(660, 1.5)];
    const before = await add(first);
    expect((await heard()).recordings).toEqual([{ ...before, key: title.key, words: title.words }]);
    expect((await soundOf(before.recordingId)).equals(first)).toBe(true);
    const after = await add(second, admin, { words: '新しい 文' });
    expect((await heard()).recordings).toMatchObject([{ ...after, words: '新しい 文' }]);
    expect((await soundOf(after.recordingId)).equals(second)).toBe(true);
    expect(await codeOf(soundOf(before.recordingId))).toBe('NOT_FOUND');
    const [listed] = (await admin.api.call('recordings', { language: 'ja' })).recordings;
    expect(listed).toMatchObject({ ms: 1500, mayRestore: true, words: '新しい 文' });
    const { language, key } = title;
    await admin.api.call('restoreRecording', { language, key });
    expect((await heard()).recordings).toMatchObject([before]);
    await admin.api.call('removeRecording', { language, key });
    expect((await heard()).recordings).toEqual([]);
    expect(await codeOf(soundOf(before.recordingId))).toBe('NOT_FOUND');
    expect(await codeOf(admin.api.call('removeRecording', { language, key }))).toBe('NOT_FOUND');
    expect(await codeOf(admin.api.call('restoreRecording', { language, key }))).toBe('NOT_FOUND');
  });

  it('[RA10] each language has its own', async () => {
    await add(wave(440), admin, { language: 'ne' });
    expect((await heard()).recordings).toEqual([]);
    const nepali = await kioskApi.call('kioskVoices', { ticket, language: 'ne' });
    expect(nepali.recordings).toHaveLength(1);
  });

  it('[RA13] what was recorded, put back and taken away is in the audit log', async () => {
    const key = 'kiosk:idle.lead';
    const { recordingId } = await add(wave(440), admin, { key });
    await admin.api.call('removeRecording', { language: 'ja', key });
    const nothing = { staffId: null, action: null, from: null, until: null, before: null };
    const asked = { ...nothing, recordKind: 'recording' as const, recordId: recordingId };
    const { entries } = await admin.api.call('searchAudit', asked);
    expect(entries.map(({ action, details }) => [action, details['name']])).toEqual([
      ['recording.removed', title.words],
      ['recording.added', title.words],
    ]);
  });

  it('[RA13] only an admin records, and hears what is recorded here', async () => {
    expect(await codeOf(add(wave(440), specialist))).toBe('NOT_ALLOWED');
    const listed = specialist.api.call('recordings', { language: 'ja' });
    expect(await codeOf(listed)).toBe('NOT_ALLOWED');
    const { language, key } = title;
    expect(await codeOf(specialist.api.call('removeRecording', { language, key }))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('[RA13] a voice is unreadable in everything that lies on the disk', async () => {
    const bytes = wave(523, 2);
    await add(bytes, admin, { language: 'ko' });
    const part = Buffer.from(bytes.slice(2_000, 2_060));
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const base64 = part.toString('base64').slice(4, 60);
    expect(files.filter((file) => file.includes(part) || file.includes(base64))).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'FILE_UNUSABLE'],
    ['a sound of another kind', Buffer.from(`OggS${' '.repeat(200)}`), 'FILE_UNUSABLE'],
    [
      'a sound with a page behind it',
      Buffer.concat([wave(440), Buffer.from('<p>')]),
      'FILE_UNUSABLE',
    ],
    ['silence', waveOf(new Float32Array(24_000)), 'RECORDING_SILENT'],
    ['a knock', wave(440, 0.05), 'RECORDING_SILENT'],
    ['a speech', wave(440, 20.2), 'FILE_TOO_LARGE'],
    ['nothing', Buffer.alloc(0), 'FILE_UNUSABLE'],
  ])('[RA11] %s', async (_what, bytes, code) => {
    expect(await codeOf(add(new Uint8Array(bytes)))).toBe(code);
  });

  it('[RA9] whoever has no ticket of a kiosk hears nothing', async () => {
    const wrong = 'A'.repeat(43);
    const asked = kioskApi.call('kioskVoices', { ticket: wrong, language: 'ja' });
    expect(await codeOf(asked)).toBe('NOT_ALLOWED');
    const speech = { ticket: wrong, language: 'en', words: 'hello' } as const;
    expect(await codeOf(kioskApi.call('kioskSpeech', speech))).toBe('NOT_ALLOWED');
    const console = await consoleClient(origin);
    expect(await console.ask('voice.ticket', {})).toMatchObject({ code: 'NOT_ALLOWED' });
    console.leave();
  });
});

describe('the voice that stands in', () => {
  it.each([
    ['ja', 'おまちください'],
    ['ja-easy', 'おまちください'],
    ['en', 'Please wait.'],
    ['zh-Hans', '请稍等'],
    ['ko', '잠시만 기다려 주세요'],
    ['ne', 'कृपया पर्खनुहोस्'],
  ] as const)('[RA6] says a sentence in %s', async (language, words) => {
    const sound = await kioskApi.call('kioskSpeech', { ticket, language, words });
    const bytes = new Uint8Array(await sound.arrayBuffer());
    // Its rate is another one than that of recordings; it is a whole sound of at least half a second.
    expect(waveFacts(bytes)).toBeNull();
    expect(Buffer.from(bytes).readUInt32LE(40)).toBe(bytes.length - 44);
    expect(bytes.length).toBeGreaterThan(22_050);
  });

  it('[RA6] says no kanji without a reading, and an admin hears the same', async () => {
    const speech = { ticket, language: 'ja', words: 'お待ちください' } as const;
    expect(await codeOf(kioskApi.call('kioskSpeech', speech))).toBe('VOICE_MISSING');
    const heardByAdmin = await admin.api.call('readSpeech', { language: 'ja', words: 'まって' });
    expect(heardByAdmin.size).toBeGreaterThan(10_000);
  });
});
