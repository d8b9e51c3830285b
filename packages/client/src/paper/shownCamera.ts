import type { PaperWay } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { DeviceError } from '../devices/ports.ts';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import type { Scene } from './cover.ts';
import type { DeskCamera } from './deskCamera.ts';
import type { PaperCamera, PaperFrame } from './ports.ts';

export interface ShownCameraDependencies {
  readonly clock: Clock;
  readonly desk: DeskCamera;
  /** The own picture of the face, which is let go of before the paper is held in front of its camera. */
  face(): MediaStreamTrack | null;
}

/** How long until a camera that does not open is tried again. */
const AGAIN_MS = 2_000;

/** A picture that stops for a moment is nothing to be told. */
const SILENT_AFTER_MS = 1_000;

interface Open {
  readonly camera: PaperCamera;
  readonly device: string;
  readonly opening: number;
}

/**
 * The camera that looks at the paper while it is needed. One that is pulled out or taken by another program is tried
 * again until it is back or not needed any more.
 */
export class ShownCamera {
  readonly #dependencies: ShownCameraDependencies;
  readonly #opened: () => void;
  readonly #changed: () => void;
  readonly #stopListening: () => void;
  #way: PaperWay | null = null;
  #open: Open | null = null;
  #openings = 0;
  #isOpening = false;
  #problem: DeviceProblem | null = null;
  #callOff: () => void = () => undefined;
  #callOffSilence: () => void = () => undefined;

  /** `opened`: its pictures can be had; `changed`: it has gone, or could not be opened. */
  constructor(
    dependencies: ShownCameraDependencies,
    { opened, changed }: { opened: () => void; changed: () => void },
  ) {
    this.#dependencies = dependencies;
    this.#opened = opened;
    this.#changed = changed;
    // A camera that was pulled out, or taken by another program, may be back; another one may be chosen.
    this.#stopListening = dependencies.desk.events.on('changed', () => {
      this.#followChoice();
      this.#openAgain();
    });
  }

  get stream(): MediaStream | null {
    return this.#open?.camera.stream ?? null;
  }

  get problem(): DeviceProblem | null {
    return this.#problem;
  }

  /** In which way it is needed; `null` while it is not. */
  get way(): PaperWay | null {
    return this.#way;
  }

  /** Gives the newest picture to a function, or `null`, and closes it. */
  look<T>(at: (frame: PaperFrame | null) => T): T {
    const frame = this.#open?.camera.grab() ?? null;
    try {
      return at(frame);
    } finally {
      frame?.close();
    }
  }

  sceneOf({ width, height, turn }: PaperFrame): Scene {
    const { device = '', opening = 0 } = this.#open ?? {};
    return { device, opening, width, height, turn };
  }

  /** It is needed in this way from now on. */
  need(way: PaperWay): void {
    if (this.#way === way) return;
    this.letGo();
    this.#way = way;
    void this.#openFor(way);
  }

  /** It is not needed any more: its light goes out. */
  letGo(): void {
    this.#way = null;
    this.#problem = null;
    this.#close();
  }

  /** For good. */
  end(): void {
    this.#stopListening();
    this.letGo();
  }

  #close(): void {
    this.#callOff();
    this.#callOffSilence();
    this.#open?.camera.close();
    this.#open = null;
  }

  #followChoice(): void {
    if (this.#way !== 'desk' || this.#open === null) return;
    const { desk, face } = this.#dependencies;
    const chosen = desk.idFor('desk', face());
    if (chosen === null || chosen === this.#open.device) return;
    this.#close();
    this.#changed();
  }

  #openAgain(): void {
    if (this.#way !== null && this.#open === null) void this.#openFor(this.#way);
  }

  async #openFor(way: PaperWay): Promise<void> {
    if (this.#isOpening) return;
    const { desk, face, clock } = this.#dependencies;
    const device = desk.idFor(way, face());
    this.#isOpening = true;
    const problem = await this.#attempt(way, device);
    if (way === 'desk' && device !== null) desk.note(device, problem);
    this.#isOpening = false;
    if (this.#way === null) return;
    if (this.#way !== way) {
      void this.#openFor(this.#way);
    } else if (problem !== null) {
      this.#problem = problem;
      // What another program has taken it may give back without a word.
      this.#callOff();
      this.#callOff = clock.after(AGAIN_MS, () => {
        this.#openAgain();
      });
      this.#changed();
    }
  }

  /** Why it could not be opened. One that opens after it was let go of is closed at once. */
  async #attempt(way: PaperWay, device: string | null): Promise<DeviceProblem | null> {
    if (device === null) return 'not-found';
    try {
      const { camera, track } = await this.#dependencies.desk.open(device);
      if (this.#way === way && this.#open === null) this.#take(device, camera, track);
      else camera.close();
      return null;
    } catch (error) {
      return error instanceof DeviceError ? error.problem : 'failed';
    }
  }

  #take(device: string, camera: PaperCamera, track: MediaStreamTrack): void {
    this.#openings += 1;
    const open = { camera, device, opening: this.#openings };
    this.#open = open;
    this.#problem = null;
    track.addEventListener('ended', () => {
      if (this.#open !== open) return;
      this.#close();
      this.#problem = 'not-found';
      this.#changed();
      this.#openAgain();
    });
    this.#hearSilence(open, track);
    this.#opened();
  }

  /** A camera that is there and gives nothing (a shutter, another program) is said; it shows again by itself. */
  #hearSilence(open: Open, track: MediaStreamTrack): void {
    const say = (problem: DeviceProblem | null): void => {
      this.#callOffSilence();
      if (this.#open !== open || this.#problem === problem) return;
      this.#problem = problem;
      this.#changed();
    };
    track.addEventListener('mute', () => {
      this.#callOffSilence();
      this.#callOffSilence = this.#dependencies.clock.after(SILENT_AFTER_MS, () => {
        say('failed');
      });
    });
    track.addEventListener('unmute', () => {
      say(null);
    });
  }
}
