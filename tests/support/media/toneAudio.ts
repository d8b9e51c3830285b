import { cachedMediaFile } from './mediaCache.ts';

const sampleRate = 48_000;
const pulseSeconds = 0.4;
const soundingSeconds = 0.3;
const rampSeconds = 0.015;
const amplitude = 0.5;

export interface ToneAudio {
  /** Path of the WAV file, for `--use-file-for-fake-audio-capture`. */
  readonly path: string;
  readonly toneHz: number;
}

function wavHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // mono
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** Loudness of the pulse at a moment: up, held, down, and a pause like that between syllables. */
function envelope(second: number): number {
  const inPulse = second % pulseSeconds;
  if (inPulse >= soundingSeconds) return 0;
  return Math.min(1, inPulse / rampSeconds, (soundingSeconds - inPulse) / rampSeconds);
}

function* wavChunks(toneHz: number, seconds: number): Generator<Uint8Array> {
  const samples = Buffer.alloc(seconds * sampleRate * 2);
  for (let index = 0; index < seconds * sampleRate; index += 1) {
    const second = index / sampleRate;
    const value = Math.sin(2 * Math.PI * toneHz * second) * envelope(second) * amplitude;
    samples.writeInt16LE(Math.round(value * 32_767), index * 2);
  }
  yield wavHeader(samples.length);
  yield samples;
}

/**
 * Writes (once per machine) a looping sound of one pitch, 48 kHz mono. The tone comes in pulses
 * because the browser's noise suppression takes an even tone for background noise and removes it;
 * the product's default audio settings must stay on while it is measured.
 */
export async function writeToneAudio(toneHz: number): Promise<ToneAudio> {
  if (!Number.isInteger(toneHz) || toneHz < 200 || toneHz > 4000) {
    throw new RangeError(`a tone is a whole number from 200 to 4000 Hz, not ${String(toneHz)}`);
  }
  // Both the tone and its pulses must close at the end of the loop: two seconds hold five pulses
  // and a whole number of waves.
  const path = await cachedMediaFile(`tone-${String(toneHz)}-hz.wav`, () => wavChunks(toneHz, 2));
  return { path, toneHz };
}
