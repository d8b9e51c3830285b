import { createContext } from 'react';

/** The id of the loudspeaker that remote sound comes from; `null`: what the system has set. */
export const LoudspeakerContext = createContext<string | null>(null);

/** The name by which the browser knows what the system has set (Audio Output Devices). */
const SYSTEM = '';

/** Whether this browser lets a page choose a loudspeaker. */
export const canChooseLoudspeaker = (): boolean =>
  typeof HTMLMediaElement === 'function' && 'setSinkId' in HTMLMediaElement.prototype;

/** What plays sound and may let its loudspeaker be chosen: `<video>`, `<audio>`, and newer `AudioContext`s. */
interface Sounding {
  readonly sinkId?: unknown;
  setSinkId?(id: string): Promise<void>;
}

/** Plays on this loudspeaker, or on the system's where it is not there or the browser does not let choose. */
export async function playOn(sounding: Sounding, id: string | null): Promise<void> {
  const wanted = id ?? SYSTEM;
  if (sounding.setSinkId === undefined || sounding.sinkId === wanted) return;
  try {
    await sounding.setSinkId(wanted);
  } catch {
    // It was unplugged a moment ago; silence would be the worse answer.
    if (wanted !== SYSTEM) await sounding.setSinkId(SYSTEM).catch(() => undefined);
  }
}

/**
 * Where the sound of a context goes. An `AudioContext` that cannot choose its loudspeaker itself is heard through an
 * `<audio>` element that can.
 */
export class SoundOutput {
  readonly #context: AudioContext;
  #element: HTMLAudioElement | null = null;
  #node: AudioNode;

  constructor(context: AudioContext) {
    this.#context = context;
    this.#node = context.destination;
  }

  /** What sounds are to be connected to. */
  get node(): AudioNode {
    return this.#node;
  }

  send(id: string | null): void {
    const context = this.#context as AudioContext & Sounding;
    if (context.setSinkId !== undefined) {
      void playOn(context, id);
      return;
    }
    if (id === null || !canChooseLoudspeaker()) this.#node = this.#context.destination;
    else this.#sendByElement(id);
  }

  dispose(): void {
    this.#element?.pause();
    this.#element = null;
  }

  #sendByElement(id: string): void {
    const through = new MediaStreamAudioDestinationNode(this.#context);
    this.#element?.pause();
    const element = new Audio();
    element.srcObject = through.stream;
    this.#element = element;
    this.#node = through;
    playOn(element, id)
      .then(() => element.play())
      // What cannot be played there is heard from the system's.
      .catch(() => {
        this.#node = this.#context.destination;
      });
  }
}
