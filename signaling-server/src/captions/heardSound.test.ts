import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeardLine } from '../ports/captionEngine.ts';
import { HeardSound } from './heardSound.ts';
import type { Recogniser } from './recogniser.ts';
import { OpusVoice } from './opusVoice.ts';
import { joined, silence, speech } from './testing/sounds.ts';
import { opusPackets } from './testing/opusSound.ts';
import { SAMPLE_RATE } from './voiceActivity.ts';

const RATE = 48_000;
const said = (seconds: number) => speech(seconds, { rate: RATE });
const nothing = (seconds: number) => silence(seconds, RATE);

/** Says how many seconds it was given. */
function counting(text = (seconds: number) => seconds.toFixed(1)): Recogniser {
  return {
    language: 'ja',
    partialEvery: SAMPLE_RATE,
    begin() {
      let taken = 0;
      const soFar = () => text(taken / SAMPLE_RATE);
      return { take: ({ length }) => (taken += length), soFar, end: soFar };
    },
  };
}

async function heardOf(
  packets: ReturnType<typeof opusPackets>,
  recogniser = counting(),
): Promise<HeardLine[]> {
  const lines: HeardLine[] = [];
  const sound = await HeardSound.open(recogniser, (line) => lines.push(line));
  sound.take(packets);
  sound.close();
  return lines;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the Opus of a browser', () => {
  it('[CA2] becomes 16 kHz of one channel, as long as it was', async () => {
    const voice = await OpusVoice.open();
    const samples = opusPackets(said(1)).map((packet) => voice.samplesOf(packet));
    expect(samples.reduce((sum, { length }) => sum + length, 0)).toBe(SAMPLE_RATE);
    expect(Math.max(...joined(...samples))).toBeGreaterThan(0.05);
    voice.close();
  });

  it('[CA2] has the silence that a browser does not send, and nothing of what is no Opus or comes twice', async () => {
    const voice = await OpusVoice.open();
    const [first, second, , fourth] = opusPackets(said(0.08), 2 ** 32 - 960);
    if (!first || !second || !fourth) throw new Error('too few packets');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const lengths = [
      first,
      { timestamp: second.timestamp, payload: new Uint8Array(0) },
      { timestamp: second.timestamp, payload: Uint8Array.from([255, 255, 255]) },
      second,
      fourth,
      first,
      { timestamp: second.timestamp, payload: new Uint8Array(60_000) },
    ].map((packet) => voice.samplesOf(packet).length);
    expect(lengths).toEqual([320, 0, 0, 320, 640, 0, 0]);
    voice.close();
    vi.restoreAllMocks();
  });
});

describe('one voice', () => {
  it('[CA3] silence and a muted microphone yield no text', async () => {
    expect(await heardOf(opusPackets(nothing(5)))).toEqual([]);
    expect(await heardOf([])).toEqual([]);
  });

  it('[CA4] what is said has a line that grows and is done after a pause, the next one has another', async () => {
    const lines = await heardOf(
      opusPackets(joined(nothing(1), said(2.5), nothing(2), said(1), nothing(2))),
    );
    const first = lines.filter(({ number }) => number === 1);
    expect(first.map(({ done }) => done)).toEqual([...first.slice(1).map(() => false), true]);
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(lines.at(-1)).toMatchObject({ number: 2, done: true });
  });

  it('[CA4] what a model adds of rows and hidden characters, or too many, does not come through', async () => {
    const [line] = await heardOf(
      opusPackets(joined(said(1), nothing(2))),
      counting(() => ` あ\n\u0007い ${'長'.repeat(400)}`),
    );
    expect(Array.from(line?.text ?? '')).toHaveLength(200);
    expect(line?.text.startsWith('あ い 長長')).toBe(true);
  });

  it('[CA4] a stretch without words is no line', async () => {
    const packets = opusPackets(joined(said(2), nothing(2)));
    expect(
      await heardOf(
        packets,
        counting(() => ' '),
      ),
    ).toEqual([]);
  });

  it('[CA4] whoever is muted in the middle of a sentence has ended it', async () => {
    const lines: HeardLine[] = [];
    const sound = await HeardSound.open(counting(), (line) => lines.push(line));
    vi.useFakeTimers();
    sound.take(opusPackets(said(1.5)));
    expect(lines.at(-1)?.done).not.toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(lines.at(-1)?.done).toBe(true);
    sound.close();
  });
});
