import { Encoder } from '@evan/opus';
import type { SoundPacket } from '../../ports/captionEngine.ts';
import { joined, silence } from './sounds.ts';

const OPUS_RATE = 48_000;
/** What a browser puts into one packet: 20 ms. */
const PACKET = OPUS_RATE / 50;

/**
 * Sound of 48 kHz as a browser sends it: a packet of Opus for each 20 ms, in two channels of which both are the same. The
 * last packet is filled up with silence.
 */
export function opusPackets(samples: Float32Array, firstTimestamp = 0): SoundPacket[] {
  const encoder = new Encoder({ channels: 2, sample_rate: OPUS_RATE, application: 'voip' });
  const missing = (PACKET - (samples.length % PACKET)) % PACKET;
  const whole = joined(samples, silence(missing / OPUS_RATE, OPUS_RATE));
  return Array.from({ length: whole.length / PACKET }, (_, n) => {
    const stereo = Int16Array.from({ length: 2 * PACKET }, (_sample, at) =>
      Math.round(32_767 * (whole[n * PACKET + Math.floor(at / 2)] ?? 0)),
    );
    const timestamp = (firstTimestamp + n * PACKET) >>> 0;
    return { timestamp, payload: Uint8Array.from(encoder.encode(stereo)) };
  });
}
