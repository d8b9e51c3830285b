import type { Seat } from '@madoguchi/domain';
import { documentTypes, NO_NEEDS } from '@madoguchi/domain';
import { captionsDocument, type CaptionsState } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { CaptionEngine, SoundPacket, VoiceListener } from '../../ports/captionEngine.ts';
import type { HearSound } from '../../ports/mediaRooms.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { LiveDocuments } from '../documents/liveDocuments.ts';
import { Fixture, staff } from '../testing/fixture.ts';
import { Captions } from './captions.ts';

const PACKET: SoundPacket = { timestamp: 0, payload: Uint8Array.from([1]) };

/** An engine that says what a test wants, and its voices in the order in which they were begun. */
class FakeEngine implements CaptionEngine {
  language: CaptionEngine['language'] = 'ja';
  readonly voices: { listener: VoiceListener; packets: number; ended: boolean }[] = [];
  #ready: () => void = () => undefined;
  onReady(listener: () => void): void {
    this.#ready = listener;
  }
  becomeReady(): void {
    this.language = 'ja';
    this.#ready();
  }
  hear(listener: VoiceListener) {
    const voice = { listener, packets: 0, ended: false };
    this.voices.push(voice);
    return { take: () => void (voice.packets += 1), end: () => void (voice.ended = true) };
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

let office: Fixture;
let documents: LiveDocuments;
let engine: FakeEngine;
let captions: Captions;
/** What hears each room. */
let ears: Map<string, HearSound>;
beforeEach(async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  office = new Fixture(db);
  const { consultations } = office.services;
  const { clock } = office;
  const types = documentTypes(captionsDocument);
  documents = new LiveDocuments({ consultations, db, clock, types });
  engine = new FakeEngine();
  ears = new Map();
  const media = {
    hearStaff(id: string, hear: HearSound) {
      ears.set(id, hear);
      return () => void ears.delete(id);
    },
  };
  captions = new Captions({ consultations, documents, db, engine, media, clock });
});
afterEach(() => {
  office.services.stop();
});

const stateOf = (id: string): CaptionsState | null => documents.stateOf(id, captionsDocument);
const linesOf = (id: string) => stateOf(id)?.lines.map(({ text, by }) => [by, text]);

/** Somebody of staff says something. */
const say = (id: string, from: Seat = 'staff:staff-1') => ears.get(id)?.(from, PACKET);

const want = (id: string, seat: Seat, wanted: boolean) =>
  documents.send(
    { consultationId: id, seat },
    {
      document: captionsDocument.name,
      clientId: crypto.randomUUID(),
      operations: [{ clientSequence: 1, operation: { type: 'want', wanted } }],
    },
  );

describe('which calls are heard', () => {
  it('[CA8] those in the language of the model, from their beginning to their end', async () => {
    const id = (await office.talk()).id;
    expect(stateOf(id)?.engine).toEqual({ language: 'ja', listening: true });
    expect(captions.size).toBe(1);
    say(id);
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: 'kiosk' });
    expect([captions.size, ears.size, stateOf(id)]).toEqual([0, 0, null]);
    expect(engine.voices.every(({ ended }) => ended)).toBe(true);
  });

  it('[CA8] one in another language only when somebody in it wants that', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1', { ...NO_NEEDS, language: 'en' });
    await office.accept(id);
    expect(stateOf(id)?.engine).toEqual({ language: 'ja', listening: false });
    expect(captions.size).toBe(0);
    want(id, 'staff:staff-1', true);
    expect([captions.size, stateOf(id)?.engine?.listening]).toEqual([1, true]);
  });

  it('[CA1] none before the engine has said what it understands; those that go on then', async () => {
    engine.language = null;
    const id = (await office.talk()).id;
    expect([captions.size, stateOf(id)]).toEqual([0, null]);
    engine.becomeReady();
    expect([captions.size, stateOf(id)?.engine?.listening]).toEqual([1, true]);
  });

  it('[CA7] put away by the resident or by staff, a call is not heard; brought back, it is', async () => {
    const id = (await office.talk()).id;
    say(id);
    engine.voices[0]?.listener.heard({ number: 1, text: 'こんにちは', done: true });
    want(id, 'kiosk', false);
    expect([ears.size, engine.voices[0]?.ended]).toEqual([0, true]);
    expect(stateOf(id)).toMatchObject({ engine: { listening: false }, lines: [] });
    want(id, 'staff:staff-1', true);
    expect([ears.size, stateOf(id)?.engine?.listening]).toEqual([1, true]);
  });
});

describe('what is heard', () => {
  it('[CA4] stands in the order in which it was begun, with the seat of whose voice it is', async () => {
    const id = (await office.talk()).id;
    say(id);
    say(id);
    const [voice] = engine.voices;
    expect([engine.voices.length, voice?.packets]).toEqual([1, 2]);
    voice?.listener.heard({ number: 1, text: 'こん', done: false });
    voice?.listener.heard({ number: 1, text: 'こんにちは', done: true });
    voice?.listener.heard({ number: 2, text: '保険証', done: false });
    expect(linesOf(id)).toEqual([
      ['staff:staff-1', 'こんにちは'],
      ['staff:staff-1', '保険証'],
    ]);
    voice?.listener.missed('late');
    expect(stateOf(id)?.missed).toBe('late');
  });

  it('[CA5] more than a party may write is dropped', async () => {
    const id = (await office.talk()).id;
    say(id);
    for (let n = 0; n < 1_000; n += 1) {
      engine.voices[0]?.listener.heard({ number: n + 1, text: `${n}`, done: true });
    }
    expect(stateOf(id)?.lines.at(-1)?.id).toBeLessThan(300);
  });

  it('[CA5] [LD614] no page writes a line', async () => {
    const id = (await office.talk()).id;
    const forged = { type: 'hear', id: 9, text: 'うそ', done: true };
    expect(() =>
      documents.send(
        { consultationId: id, seat: 'kiosk' },
        {
          document: captionsDocument.name,
          clientId: crypto.randomUUID(),
          operations: [{ clientSequence: 1, operation: forged }],
        },
      ),
    ).toThrow('BAD_REQUEST');
    expect(stateOf(id)?.lines).toEqual([]);
  });
});
