import { SoundOutput } from '@madoguchi/ui-kit';

/** A page that nobody has touched may make no sound; by then the words are another voice's. */
const WAKES_IN_MS = 1_000;

/** Plays sounds one after the other: recordings of the ward, and the voice that stands in. */
export interface ClipPlayer {
  /** Plays a sound to its end; whether it was played. A sound that is none is not. */
  play(sound: ArrayBuffer, signal: AbortSignal): Promise<boolean>;
  /** 0–1, also of what is being played. */
  setVolume(volume: number): void;
  /** Plays on this loudspeaker from now on; `null`: on the system's. */
  setLoudspeaker(id: string | null): void;
  pause(): void;
  goOn(): void;
}

/** Makes a player; the sound device is opened with the first sound. */
export function createClipPlayer(open: () => AudioContext = () => new AudioContext()): ClipPlayer {
  let device: { context: AudioContext; output: SoundOutput; gain: GainNode } | null = null;
  let volume = 1;
  let loudspeaker: string | null = null;
  const opened = () => {
    if (device !== null) return device;
    const context = open();
    const output = new SoundOutput(context);
    if (loudspeaker !== null) output.send(loudspeaker);
    device = { context, output, gain: new GainNode(context, { gain: volume }) };
    return device;
  };
  return {
    async play(sound, signal) {
      const { context, output, gain } = opened();
      // What was decoded is not there any more, so that it is a copy that is decoded.
      const buffer = await context.decodeAudioData(sound.slice(0));
      if (!(await wakes(context)) || signal.aborted) return false;
      gain.disconnect();
      gain.connect(output.node);
      return played(new AudioBufferSourceNode(context, { buffer }), gain, signal);
    },
    setVolume(value) {
      volume = value;
      if (device) device.gain.gain.value = value;
    },
    setLoudspeaker(id) {
      loudspeaker = id;
      device?.output.send(id);
    },
    pause: () => void device?.context.suspend(),
    goOn: () => void device?.context.resume(),
  };
}

async function wakes(context: AudioContext): Promise<boolean> {
  if (context.state === 'running') return true;
  const late = new Promise<void>((resolve) => setTimeout(resolve, WAKES_IN_MS));
  await Promise.race([context.resume(), late]).catch(() => undefined);
  return (context.state as AudioContextState) === 'running';
}

function played(
  source: AudioBufferSourceNode,
  to: AudioNode,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    source.addEventListener('ended', () => {
      source.disconnect();
      resolve(!signal.aborted);
    });
    signal.addEventListener('abort', () => source.stop());
    source.connect(to);
    source.start();
  });
}
