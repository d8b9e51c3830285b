import { FRAME, SAMPLE_RATE } from '../voiceActivity.ts';

/** Numbers between -1 and 1 that look like chance and are the same in every run. */
function chance(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const sound = (seconds: number, at: (second: number) => number, rate = SAMPLE_RATE): Float32Array =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, n) => at(n / rate));

/** Four syllables a second of a throat whose pitch rises and falls around `pitchHz`; `level` is that of its peaks. */
export function speech(
  seconds: number,
  { pitchHz = 130, level = 0.2, rate = SAMPLE_RATE } = {},
): Float32Array {
  const harmonics = [1, 0.8, 0.6, 0.9, 0.4, 0.2, 0.3, 0.15, 0.1, 0.05];
  let phase = 0;
  return sound(
    seconds,
    (second) => {
      phase += (2 * Math.PI * pitchHz * (1 + 0.15 * Math.sin(2 * Math.PI * 0.7 * second))) / rate;
      const syllable = Math.sin(Math.PI * ((second * 4) % 1)) ** 0.5;
      const voice = harmonics.reduce((sum, part, n) => sum + part * Math.sin((n + 1) * phase), 0);
      return (level * syllable * voice) / 2;
    },
    rate,
  );
}

export const silence = (seconds: number, rate = SAMPLE_RATE): Float32Array =>
  sound(seconds, () => 0, rate);

/** The hiss of a fan. */
export function noise(seconds: number, level: number): Float32Array {
  const next = chance();
  return sound(seconds, () => level * next());
}

/** What a mains hums. */
export const hum = (seconds: number, level: number): Float32Array =>
  sound(seconds, (second) => level * Math.sin(2 * Math.PI * 50 * second));

/** A door: loud at once, and gone within some 80 ms. */
export function slam(level: number): Float32Array {
  const next = chance(7);
  let last = 0;
  return sound(0.3, (second) => {
    last = 0.9 * last + 0.1 * next();
    return level * 8 * last * Math.exp(-second / 0.03);
  });
}

export function joined(...sounds: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(sounds.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of sounds) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}

/** Two sounds at once; the first says how long. */
export const mixed = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((sample, at) => sample + (other[at] ?? 0));

/** Whole frames of a sound. */
export const framesOf = (samples: Float32Array): Float32Array[] =>
  Array.from({ length: Math.floor(samples.length / FRAME) }, (_, n) =>
    samples.slice(n * FRAME, (n + 1) * FRAME),
  );
