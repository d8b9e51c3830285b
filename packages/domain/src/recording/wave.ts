import { RECORDING_LIMITS } from './limits.ts';

/** What is known of a sound by its bytes. */
export interface WaveFacts {
  readonly ms: number;
  /** The loudest sample, of 32767. */
  readonly peak: number;
}

const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;
const PCM = 1;
const BITS = 16;

/**
 * A sound as a file of the RIFF form WAVE (Multimedia Programming Interface 1.0): PCM, 16 bits, one channel, and nothing
 * beside it. `null` for whatever is anything else, or something else as well.
 */
export function waveFacts(bytes: Uint8Array): WaveFacts | null {
  const { rate } = RECORDING_LIMITS;
  if (bytes.length < HEADER_BYTES + SAMPLE_BYTES) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expected = headerOf(bytes.length - HEADER_BYTES);
  for (let at = 0; at < HEADER_BYTES; at += 1)
    if (header.getUint8(at) !== expected.getUint8(at)) return null;
  if ((bytes.length - HEADER_BYTES) % SAMPLE_BYTES !== 0) return null;
  let peak = 0;
  for (let at = HEADER_BYTES; at < bytes.length; at += SAMPLE_BYTES)
    peak = Math.max(peak, Math.abs(header.getInt16(at, true)));
  const ms = Math.round(((bytes.length - HEADER_BYTES) / SAMPLE_BYTES / rate) * 1000);
  return { ms, peak };
}

/** Samples from -1 to 1, so many a second as `RECORDING_LIMITS.rate`, as such a file. */
export function waveOf(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * SAMPLE_BYTES);
  const header = headerOf(samples.length * SAMPLE_BYTES);
  bytes.set(new Uint8Array(header.buffer));
  const data = new DataView(bytes.buffer);
  samples.forEach((sample, at) => {
    const whole = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
    data.setInt16(HEADER_BYTES + at * SAMPLE_BYTES, whole, true);
  });
  return bytes;
}

function headerOf(dataBytes: number): DataView<ArrayBuffer> {
  const { rate } = RECORDING_LIMITS;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const word = (at: number, text: string) =>
    Array.from(text, (letter, n) => header.setUint8(at + n, letter.charCodeAt(0)));
  word(0, 'RIFF');
  header.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  word(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, PCM, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * SAMPLE_BYTES, true);
  header.setUint16(32, SAMPLE_BYTES, true);
  header.setUint16(34, BITS, true);
  word(36, 'data');
  header.setUint32(40, dataBytes, true);
  return header;
}
