import type { HeardLine, SoundPacket } from '../ports/captionEngine.ts';
import { OpusVoice } from './opusVoice.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { Stretches, type StretchEvent } from './stretches.ts';

/** More than anybody says in ten seconds; what a model adds is cut. */
const MOST_CHARACTERS = 200;
/** Nothing of a voice came for so long: it is muted, or it sends no silence. Whoever spoke has ended. */
const QUIET_MS = 900;

/** One voice in the engine's process: packets in, lines out, with a decoder and a gate of its own. */
export class HeardSound {
  readonly #voice: OpusVoice;
  readonly #recogniser: Recogniser;
  readonly #say: (line: HeardLine) => void;
  readonly #stretches = new Stretches();
  #recognition: Recognition | null = null;
  #number = 0;
  #lastText = '';
  #sinceText = 0;
  #silence: NodeJS.Timeout | undefined;

  private constructor(voice: OpusVoice, recogniser: Recogniser, say: (line: HeardLine) => void) {
    this.#voice = voice;
    this.#recogniser = recogniser;
    this.#say = say;
  }

  static async open(recogniser: Recogniser, say: (line: HeardLine) => void): Promise<HeardSound> {
    return new HeardSound(await OpusVoice.open(), recogniser, say);
  }

  take(packets: readonly SoundPacket[]): void {
    clearTimeout(this.#silence);
    for (const packet of packets) this.#follow(this.#stretches.take(this.#voice.samplesOf(packet)));
    if (!this.#stretches.isOpen) return;
    this.#silence = setTimeout(() => this.#follow(this.#stretches.cut()), QUIET_MS);
  }

  /** Something of it was lost: what was begun is done as far as it was heard. */
  skip(): void {
    this.#follow(this.#stretches.cut());
  }

  close(): void {
    clearTimeout(this.#silence);
    this.#voice.close();
  }

  #follow(events: readonly StretchEvent[]): void {
    for (const event of events) {
      if (event.type === 'end') this.#end();
      else this.#take(event.samples);
    }
  }

  #take(samples: Float32Array): void {
    if (this.#recognition === null) {
      this.#recognition = this.#recogniser.begin();
      this.#number += 1;
      this.#sinceText = 0;
      this.#lastText = '';
    }
    this.#recognition.take(samples);
    this.#sinceText += samples.length;
    if (this.#sinceText < this.#recogniser.partialEvery) return;
    this.#sinceText = 0;
    this.#tell(this.#recognition.soFar(), false);
  }

  #end(): void {
    const text = this.#recognition?.end() ?? '';
    this.#recognition = null;
    this.#tell(text, true);
  }

  #tell(heard: string, done: boolean): void {
    const text = oneRow(heard);
    if (!done && text === this.#lastText) return;
    if (done && text === '' && this.#lastText === '') return;
    this.#lastText = text;
    this.#say({ number: this.#number, text, done });
  }
}

/** The words of a model in one row, cut to what a line may have between two characters. */
const oneRow = (text: string): string =>
  Array.from(text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim())
    .slice(0, MOST_CHARACTERS)
    .join('');
