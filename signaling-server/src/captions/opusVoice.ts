import { OpusDecoder } from 'opus-decoder';
import type { SoundPacket } from '../ports/captionEngine.ts';
import { SAMPLE_RATE } from './voiceActivity.ts';

/** The clock of Opus on the network. */
const OPUS_RATE = 48_000;
/** A packet is no larger than what a network carries in one. */
const MOST_BYTES = 1_500;
/** Of silence that was not sent no more than this is put in; the gate has closed by then. */
const MOST_SILENCE = SAMPLE_RATE;

/** The Opus of one voice as samples: 16 kHz, one channel, also where the sender has two. */
export class OpusVoice {
  readonly #decoder: OpusDecoder<16_000>;
  /** When the next packet is due, if nothing is missing between. */
  #due: number | null = null;

  private constructor(decoder: OpusDecoder<16_000>) {
    this.#decoder = decoder;
  }

  static async open(): Promise<OpusVoice> {
    const decoder = new OpusDecoder<16_000>({
      ...{ sampleRate: SAMPLE_RATE, channels: 1, streamCount: 1, coupledStreamCount: 0 },
      channelMappingTable: [0],
    });
    await decoder.ready;
    return new OpusVoice(decoder);
  }

  /** What a packet says, after the silence that a sender does not send; nothing where it is no Opus, or comes too late. */
  samplesOf({ timestamp, payload }: SoundPacket): Float32Array {
    const missing = this.#due === null ? 0 : sinceDue(timestamp, this.#due);
    if (missing < 0 || payload.length === 0 || payload.length > MOST_BYTES) {
      return new Float32Array(0);
    }
    const { channelData, samplesDecoded } = this.#decoder.decodeFrame(payload);
    const [sound = new Float32Array(0)] = channelData;
    if (samplesDecoded === 0) return new Float32Array(0);
    this.#due = (timestamp + (samplesDecoded * OPUS_RATE) / SAMPLE_RATE) >>> 0;
    const silence = Math.min(MOST_SILENCE, Math.round((missing * SAMPLE_RATE) / OPUS_RATE));
    const whole = new Float32Array(silence + sound.length);
    whole.set(sound, silence);
    return whole;
  }

  close(): void {
    this.#decoder.free();
  }
}

/** How far a time is behind the one that is due; negative when it is before it. Times wrap around. */
const sinceDue = (timestamp: number, due: number): number => (timestamp - due) | 0;
