/** Samples a second of everything that is heard, in one channel. */
export const SAMPLE_RATE = 16_000;
/** What is judged at once: 20 ms. */
export const FRAME = SAMPLE_RATE / 50;

/** Below this level nobody speaks into a microphone, in dB of full scale. */
const QUIETEST_DB = -50;
/** As much louder than what is always there a voice has to be. */
const ABOVE_FLOOR_DB = 9;
/** How far the floor moves towards each frame: down at once, up within some ten seconds. */
const DOWN = 0.3;
const UP = 0.002;

/** What repeats between 80 and 400 times a second is a voice: vowels do, noise of a room does not. */
const LONGEST_PERIOD = SAMPLE_RATE / 80;
const SHORTEST_PERIOD = SAMPLE_RATE / 400;
const LIKENESS = 0.55;
/** Crossings of zero in a frame: fewer are the hum of a mains, more are hissing. */
const FEWEST_CROSSINGS = 3;
const MOST_CROSSINGS = FRAME * 0.4;

/**
 * Tells whether somebody speaks in a frame, without a model: it is loud enough, louder than the room, and it repeats as
 * the cords of a throat do. Consonants alone do not count; `Stretches` leaves time for them around what does.
 */
export class VoiceActivity {
  #floorDb = -70;
  /** The samples before the frame, so that a low voice is compared with a whole period. */
  #before = new Float32Array(LONGEST_PERIOD);
  #last = 0;
  #lastOut = 0;

  /** `frame`: 20 ms of 16 kHz, one channel, each sample between -1 and 1. */
  isVoice(frame: Float32Array): boolean {
    const clean = this.#withoutRumble(frame);
    const level = levelOf(clean);
    const isLoud = level > Math.max(QUIETEST_DB, this.#floorDb + ABOVE_FLOOR_DB);
    this.#floorDb += (level < this.#floorDb ? DOWN : UP) * (level - this.#floorDb);
    const whole = new Float32Array(LONGEST_PERIOD + FRAME);
    whole.set(this.#before);
    whole.set(clean, LONGEST_PERIOD);
    this.#before = whole.slice(-LONGEST_PERIOD);
    return isLoud && hasVoicedCrossings(clean) && repeats(whole);
  }

  /** Takes away what no voice has: a standing offset, and what is deeper than some 150 Hz. */
  #withoutRumble(frame: Float32Array): Float32Array {
    return frame.map((sample) => {
      this.#lastOut = sample - this.#last + 0.94 * this.#lastOut;
      this.#last = sample;
      return this.#lastOut;
    });
  }
}

/** Mean power of samples in dB of full scale. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return 10 * Math.log10(power + 1e-10);
}

function hasVoicedCrossings(samples: Float32Array): boolean {
  let crossings = 0;
  for (let at = 1; at < samples.length; at += 1) {
    if ((samples[at] ?? 0) >= 0 !== (samples[at - 1] ?? 0) >= 0) crossings += 1;
  }
  return crossings >= FEWEST_CROSSINGS && crossings <= MOST_CROSSINGS;
}

/** Whether the frame at the end of `whole` looks like what was one period before it, for a period of a voice. */
function repeats(whole: Float32Array): boolean {
  const power = energyFrom(whole, LONGEST_PERIOD);
  for (let period = SHORTEST_PERIOD; period <= LONGEST_PERIOD; period += 1) {
    const start = LONGEST_PERIOD - period;
    let likeness = 0;
    for (let at = 0; at < FRAME; at += 1) {
      likeness += (whole[LONGEST_PERIOD + at] ?? 0) * (whole[start + at] ?? 0);
    }
    if (likeness > LIKENESS * Math.sqrt(power * energyFrom(whole, start))) return true;
  }
  return false;
}

function energyFrom(whole: Float32Array, start: number): number {
  let sum = 0;
  for (let at = start; at < start + FRAME; at += 1) sum += (whole[at] ?? 0) ** 2;
  return sum;
}
