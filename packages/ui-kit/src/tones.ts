import { SoundOutput } from './loudspeaker.ts';

/** The soft sounds of the screens, as notes: frequency in Hz, start and length in seconds. */
type Note = readonly [frequency: number, start: number, length: number];

const TONES = {
  /** Two rising notes: someone is there. */
  connected: [
    [523.25, 0, 0.35],
    [783.99, 0.18, 0.6],
  ],
  /** Three gentle notes, repeated while something rings. */
  ring: [
    [659.25, 0, 0.3],
    [783.99, 0.22, 0.3],
    [659.25, 0.44, 0.55],
  ],
  /** Two equal notes: please look at the screen. */
  warning: [
    [440, 0, 0.3],
    [440, 0.4, 0.5],
  ],
} as const satisfies Record<string, readonly Note[]>;
export type Tone = keyof typeof TONES;

/** Plays tones; they are synthesised, so that they sound without a connection, too. */
export interface TonePlayer {
  /** Plays a tone once. */
  play(tone: Tone): void;
  /** Plays a tone now and every `everyMs`, until the returned function is called. */
  repeat(tone: Tone, everyMs: number): () => void;
  /** 0–1. */
  setVolume(volume: number): void;
  /** Plays on this loudspeaker from now on; `null`: on the system's. */
  setLoudspeaker(id: string | null): void;
  /** Releases the sound device. */
  dispose(): void;
}

/** Makes a player; the sound device is opened with the first tone. */
export function createTonePlayer(open: () => AudioContext = () => new AudioContext()): TonePlayer {
  let context: AudioContext | null = null;
  let output: SoundOutput | null = null;
  let loudspeaker: string | null = null;
  let volume = 0.8;
  const opened = (): { readonly device: AudioContext; readonly output: SoundOutput } => {
    context ??= open();
    if (output === null) {
      output = new SoundOutput(context);
      if (loudspeaker !== null) output.send(loudspeaker);
    }
    return { device: context, output };
  };
  const repeating = new Set<ReturnType<typeof setInterval>>();
  const play = (tone: Tone) => {
    const { device, output: to } = opened();
    const sing = () => TONES[tone].forEach((note) => sound(device, to.node, note, volume));
    if (device.state === 'running') sing();
    else wake(device, sing);
  };
  return {
    play,
    repeat(tone, everyMs) {
      play(tone);
      const timer = setInterval(play, everyMs, tone);
      repeating.add(timer);
      return () => {
        clearInterval(timer);
        repeating.delete(timer);
      };
    },
    setVolume(value) {
      volume = value;
    },
    setLoudspeaker(id) {
      if (id === loudspeaker) return;
      loudspeaker = id;
      output?.send(id);
    },
    dispose() {
      repeating.forEach(clearInterval);
      repeating.clear();
      output?.dispose();
      output = null;
      void context?.close();
      context = null;
    },
  };
}

/** The age after which a pending tone is dropped as outdated. */
const STALE_AFTER_MS = 1000;

/**
 * Sings once the device runs. A page that nobody has touched yet may not make a sound: its device
 * starts with the first touch, and what is stale by then stays silent.
 */
function wake(device: AudioContext, sing: () => void): void {
  const asked = performance.now();
  device.resume().then(
    () => performance.now() - asked < STALE_AFTER_MS && sing(),
    // Without a sound device tones are skipped; the screen shows the same.
    () => undefined,
  );
}

/** A note with a soft attack and a long decay, quieter than a voice. */
function sound(
  context: AudioContext,
  to: AudioNode,
  [frequency, start, length]: Note,
  volume: number,
): void {
  const at = context.currentTime + start;
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(0.25 * volume, at + 0.03);
  envelope.gain.exponentialRampToValueAtTime(0.0001, at + length);
  oscillator.connect(envelope).connect(to);
  oscillator.start(at);
  oscillator.stop(at + length);
}
