import { describe, expect, it, test } from 'vitest';
import { RECORDING_LIMITS } from './limits.ts';
import { recordingFacts, recordingTransition, type Recording } from './recording.ts';
import { canSynthesise } from './synthesis.ts';
import { trimmed } from './trimmed.ts';
import { waveFacts, waveOf } from './wave.ts';

const { rate, longestMs } = RECORDING_LIMITS;
const tone = (seconds: number, loud = 0.5): Float32Array =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, at) => loud * Math.sin((2 * Math.PI * 440 * at) / rate),
  );
const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * rate));
const joined = (...parts: readonly Float32Array[]): Float32Array =>
  Float32Array.from(parts.flatMap((part) => [...part]));

describe('[RA11] what a recording may be', () => {
  it('is PCM of one channel, with its length by its bytes', () => {
    expect(waveFacts(waveOf(tone(1.5)))).toEqual({ ms: 1500, peak: 16_384 });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a page', Uint8Array.from({ length: 80 }, () => 60)],
    ['a sound with something behind it', Uint8Array.from([...waveOf(tone(1)), 1, 2])],
    ['a sound that tells another length', waveOf(tone(1)).fill(9, 40, 44)],
    ['a sound of two channels', waveOf(tone(1)).fill(2, 22, 23)],
    ['one that is too long', waveOf(tone(longestMs / 1000 + 0.1)).slice(0)],
  ])('%s is refused', (_what, bytes) => {
    expect(recordingFacts(bytes)).toMatchObject({ ok: false });
  });

  it('silence and a knock are no sentence', () => {
    expect(recordingFacts(waveOf(silence(2)))).toEqual({ ok: false, code: 'RECORDING_SILENT' });
    expect(recordingFacts(waveOf(tone(0.1)))).toEqual({ ok: false, code: 'RECORDING_SILENT' });
    expect(recordingFacts(waveOf(tone(1)))).toMatchObject({ ok: true });
  });
});

describe('[RA12] the silence at both ends of a recording is cut', () => {
  it('and some of it is left, so that no sound is lost', () => {
    const cut = trimmed(joined(silence(1), tone(2), silence(1.5)));
    expect(cut.length / rate).toBeCloseTo(2.2, 1);
  });

  it('a rest between two words stays', () => {
    const cut = trimmed(joined(silence(0.5), tone(0.5), silence(1), tone(0.5), silence(0.5)));
    expect(cut.length / rate).toBeCloseTo(2.2, 1);
  });

  it('nothing is left where nobody speaks', () => {
    expect(trimmed(tone(1, 0.001))).toHaveLength(0);
    expect(trimmed(new Float32Array(0))).toHaveLength(0);
  });
});

test('[RA10] of a recording and the one before it one is played, and a step is taken back', () => {
  const facts = { id: 'r', language: 'ja', key: 'kiosk:idle.title', words: 'x' } as const;
  const played: Recording = {
    ...facts,
    ms: 1,
    bytes: 1,
    addedBy: 's',
    addedAt: 1,
    state: 'played',
  };
  const former: Recording = { ...played, state: 'former' };
  const step = (from: Recording, type: 'replace' | 'restore' | 'remove') =>
    recordingTransition(from, { type });
  expect(step(played, 'replace')).toEqual({ ok: true, value: former });
  expect(step(former, 'restore')).toEqual({ ok: true, value: played });
  expect(step(former, 'remove')).toMatchObject({ ok: true, value: { state: 'removed' } });
  expect([step(former, 'replace').ok, step(played, 'restore').ok]).toEqual([false, false]);
  expect(step({ ...played, state: 'removed' }, 'remove').ok).toBe(false);
});

test('[RA6] the synthesiser says letters of every language, and no kanji without their readings', () => {
  expect(canSynthesise('ja', 'おまちください。3にん')).toBe(true);
  expect(canSynthesise('ja', 'お待ちください')).toBe(false);
  expect(canSynthesise('zh-Hans', '请稍等')).toBe(true);
  expect(canSynthesise('en', '…')).toBe(false);
  expect(canSynthesise('en', 'a'.repeat(401))).toBe(false);
});
