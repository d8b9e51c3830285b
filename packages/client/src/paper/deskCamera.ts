import type { Devices } from '../devices/ports.ts';
import { DeviceError } from '../devices/ports.ts';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import { Emitter } from '../emitter.ts';
import type { DeskCameraState } from './paperModel.ts';
import type { PaperCamera, PaperStudio } from './ports.ts';

/**
 * The camera over the desk of this kiosk: which one it is, chosen once by staff, and whether it works. It is looked at
 * when the page starts, when it is chosen and when it comes back; in between its light is out.
 */
export class DeskCamera {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #devices: Devices;
  readonly #studio: PaperStudio;
  readonly #stopListening: () => void;
  #health: { readonly of: string; readonly problem: DeviceProblem | null } | null = null;
  #checking: string | null = null;

  constructor(devices: Devices, studio: PaperStudio) {
    this.#devices = devices;
    this.#studio = studio;
    this.#stopListening = devices.subscribe(() => {
      this.#follow();
      this.events.emit('changed');
    });
    this.#follow();
  }

  get state(): DeskCameraState {
    const { there } = this.#choice;
    const [desk, id] = [this.#desk, this.#id];
    const known = this.#health !== null && this.#health.of === id ? this.#health : null;
    const isAbsent = typeof desk === 'object' && desk !== null && id === null && there.length > 0;
    return {
      ...{ desk, there },
      problem: isAbsent ? 'not-found' : (known?.problem ?? null),
      works: known !== null && known.problem === null,
    };
  }

  /** The device of this use: the one over the desk, or, where there is only one, that of the face. */
  idFor(way: 'desk' | 'hand', face: MediaStreamTrack | null): string | null {
    if (way === 'desk') return this.#id;
    const { camera } = this.#devices.getSnapshot();
    return face?.getSettings().deviceId ?? camera.present ?? camera.there[0]?.id ?? null;
  }

  /** Says which camera is over the desk (`none`: there is none); the face is then shown by another one. */
  choose(id: string): void {
    this.#devices.choose('paper', id === 'none' ? null : id);
    const { camera } = this.#devices.getSnapshot();
    if (id !== 'none' && (camera.chosen === null || camera.present === id)) {
      const other = camera.there.find((each) => each.id !== id);
      if (other !== undefined) this.#devices.choose('camera', other.id);
    }
    this.#health = null;
    this.#follow();
    this.events.emit('changed');
  }

  /** Opens a camera, to be looked at; the caller closes it. Rejects with `DeviceError`. */
  async open(id: string): Promise<{ camera: PaperCamera; track: MediaStreamTrack }> {
    const track = await this.#devices.openOnly('paper', id);
    const camera = this.#studio.watch(track);
    try {
      await camera.firstFrame();
    } catch (error) {
      camera.close();
      throw new DeviceError('in-use', { cause: error });
    }
    return { camera, track };
  }

  /** What became of opening the camera over the desk for its proper use. */
  note(id: string, problem: DeviceProblem | null): void {
    if (id !== this.#id) return;
    this.#health = { of: id, problem };
    this.events.emit('changed');
  }

  close(): void {
    this.#stopListening();
    this.events.clear();
  }

  get #choice() {
    return this.#devices.getSnapshot().paper;
  }

  get #desk(): DeskCameraState['desk'] {
    const { chosen, decided } = this.#choice;
    return chosen ?? (decided ? 'none' : null);
  }

  get #id(): string | null {
    return this.#choice.present;
  }

  /** Looks at the chosen camera once whenever it has come. */
  #follow(): void {
    const id = this.#id;
    if (id === null) this.#health = null;
    if (id === null || id === this.#checking || this.#health?.of === id) return;
    void this.#check(id);
  }

  async #check(id: string): Promise<void> {
    this.#checking = id;
    const problem = await this.open(id).then(
      ({ camera }) => {
        camera.close();
        return null;
      },
      (error: unknown) => (error instanceof DeviceError ? error.problem : 'failed'),
    );
    this.#checking = null;
    this.note(id, problem);
  }
}
