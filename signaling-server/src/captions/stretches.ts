import { FRAME, SAMPLE_RATE, VoiceActivity } from './voiceActivity.ts';

const framesIn = (milliseconds: number): number => (milliseconds * SAMPLE_RATE) / (1_000 * FRAME);

/** So much of the last frames has to be a voice before somebody counts as speaking: a door is no word. */
const LOOKED_AT = framesIn(160);
const VOICED_OF_THEM = framesIn(100);
/** What came before the first vowel belongs to the word. */
const LEAD_IN = framesIn(300);
/** A pause this long ends what was said; a shorter one is a breath. */
const HANGOVER = framesIn(700);
/** Nobody waits longer for a line to be done; who speaks on has the next one. */
const LONGEST = framesIn(10_000);

/** What became of sound that was let through. */
export type StretchEvent =
  { readonly type: 'sound'; readonly samples: Float32Array } | { readonly type: 'end' };

/**
 * The gate before the engine: it lets through the stretches in which somebody speaks, each with what was just before it
 * and a pause after it. Without a voice nothing passes, so that silence cannot become a sentence.
 */
export class Stretches {
  readonly #activity = new VoiceActivity();
  /** Samples that do not fill a frame yet. */
  #rest = new Float32Array(0);
  /** The last frames before somebody speaks, and whether each was a voice. */
  #recent: { readonly frame: Float32Array; readonly isVoice: boolean }[] = [];
  #openFor = 0;
  #quietFor = 0;

  get isOpen(): boolean {
    return this.#openFor > 0;
  }

  /** Takes 16 kHz of one channel, as much as there is. */
  take(samples: Float32Array): StretchEvent[] {
    const all = new Float32Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    all.set(samples, this.#rest.length);
    const whole = all.length - (all.length % FRAME);
    this.#rest = all.slice(whole);
    const events: StretchEvent[] = [];
    for (let at = 0; at < whole; at += FRAME) events.push(...this.#next(all.slice(at, at + FRAME)));
    return events;
  }

  /** Nothing came for a while: whoever spoke has ended. */
  cut(): StretchEvent[] {
    this.#rest = new Float32Array(0);
    return this.isOpen ? [this.#ended()] : [];
  }

  #next(frame: Float32Array): StretchEvent[] {
    const isVoice = this.#activity.isVoice(frame);
    if (!this.isOpen) return this.#before(frame, isVoice);
    this.#openFor += 1;
    this.#quietFor = isVoice ? 0 : this.#quietFor + 1;
    const isOver = this.#quietFor >= HANGOVER || this.#openFor >= LONGEST;
    const sound = { type: 'sound', samples: frame } as const;
    return isOver ? [sound, this.#ended()] : [sound];
  }

  #before(frame: Float32Array, isVoice: boolean): StretchEvent[] {
    this.#recent = [...this.#recent, { frame, isVoice }].slice(-LEAD_IN);
    const voiced = this.#recent.slice(-LOOKED_AT).filter((each) => each.isVoice).length;
    if (voiced < VOICED_OF_THEM) return [];
    const led = this.#recent.map(({ frame: samples }) => ({ type: 'sound', samples }) as const);
    this.#openFor = led.length;
    this.#quietFor = 0;
    this.#recent = [];
    return led;
  }

  #ended(): StretchEvent {
    this.#openFor = 0;
    this.#quietFor = 0;
    return { type: 'end' };
  }
}
