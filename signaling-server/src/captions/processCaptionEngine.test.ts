import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HeardLine, Missed } from '../ports/captionEngine.ts';
import { systemClock } from '../ports/clock.ts';
import { ProcessCaptionEngine } from './processCaptionEngine.ts';
import { opusPackets } from './testing/opusSound.ts';
import { joined, silence, speech } from './testing/sounds.ts';
import { standInFolder } from './testing/standInFolder.ts';

const RATE = 48_000;
const SENTENCE = opusPackets(joined(speech(2, { rate: RATE }), silence(1.5, RATE)));

/** An engine with the stand-in, one voice of it, and what is told of that; ended with the test. */
function listening(...folder: Parameters<typeof standInFolder>) {
  const { path, remove } = standInFolder(...folder);
  return engineIn(path, remove);
}

function engineIn(folder: string, remove: () => void, stuckMs = 20_000) {
  const logged: string[] = [];
  const note = (fields: object, message: string) => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const log = { info: note, warn: note, error: note };
  const engine = new ProcessCaptionEngine({ folder, clock: systemClock, log, stuckMs });
  onTestFinished(async () => {
    await engine.stop();
    remove();
  });
  const lines: HeardLine[] = [];
  const missed: Missed[] = [];
  const voice = engine.hear({
    heard: (line) => lines.push(line),
    missed: (why) => missed.push(why),
  });
  return { engine, voice, lines, missed, logged };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

test.each(['offline', 'online'] as const)(
  '[CA2] [CA4] in a process of its own a voice becomes a line: a model that is %s',
  async (kind) => {
    const { engine, voice, lines, missed, logged } = listening({}, { kind });
    expect(engine.language).toBeNull();
    await until(() => expect(engine.language).toBe('ja'));
    for (const packet of SENTENCE) voice.take(packet);
    await until(() => expect(lines.at(-1)?.done).toBe(true));
    expect(lines.at(-1)?.text).toMatch(/^声 [23]\.\d秒$/);
    expect(lines.some(({ done }) => !done)).toBe(true);
    expect(missed).toEqual([]);
    expect(logged.join()).not.toContain('声');
  },
);

test('[CA6] a process that dies is started anew, which is told once, and hears what is said then', async () => {
  const { engine, voice, lines, missed } = listening({ dies: true });
  await until(() => expect(engine.language).toBe('ja'));
  for (const packet of SENTENCE) voice.take(packet);
  await until(() => expect(missed).toEqual(['ended']));
  for (const packet of SENTENCE) voice.take(packet);
  let ready = false;
  engine.onReady(() => (ready = true));
  await until(() => expect(ready).toBe(true));
  expect([missed, lines]).toEqual([['ended'], []]);
});

test('[CA6] what a slow process cannot hear in time is dropped, which is told once', async () => {
  const { engine, voice, lines, missed } = listening({ takesMs: 4_500 });
  await until(() => expect(engine.language).toBe('ja'));
  for (const packet of SENTENCE) voice.take(packet);
  const more = setInterval(() => voice.take({ timestamp: 0, payload: new Uint8Array(0) }), 50);
  onTestFinished(() => clearInterval(more));
  await until(() => expect(missed).toEqual(['late']));
  await until(() => expect(lines).not.toEqual([]));
});

test('[CA6] a process that hangs is ended and started anew', async () => {
  const { path, remove } = standInFolder({ hangs: true });
  const { engine, voice, missed, logged } = engineIn(path, remove, 800);
  await until(() => expect(engine.language).toBe('ja'));
  for (const packet of SENTENCE) voice.take(packet);
  await until(() => expect(missed).toEqual(['ended']));
  await until(() => expect(logged.filter((line) => line.includes('is up'))).toHaveLength(2));
});

test('[CA1] a folder without a model, or without the library, is told once to whoever operates the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-captions-'));
  const { engine, logged } = engineIn(folder, () => rmSync(folder, { recursive: true }));
  await until(() => expect(logged.join()).toContain('ENOENT'));
  writeFileSync(
    join(folder, 'captions.json'),
    '{"language":"ja","kind":"offline","recognizer":{}}',
  );
  await until(() => expect(logged.join()).toContain('sherpa-onnx-node'));
  expect(engine.language).toBeNull();
});
