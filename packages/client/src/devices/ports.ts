import type { Source } from '@madoguchi/protocol';
import type { DeviceProblem } from './deviceProblem.ts';
import type { Observable } from '../store.ts';
import type { ChosenDevice, DeviceUse, ListedDevice } from './deviceList.ts';

/** The devices of a browser. */
export interface BrowserDevices {
  /** Opens the device of this id, or the one that the browser picks. Rejects with `DeviceError`. */
  open(source: Source, id: string | null): Promise<MediaStreamTrack>;
  list(): Promise<readonly MediaDeviceInfo[]>;
  /** Calls back when a device was plugged in or out. */
  onChange(listener: () => void): () => void;
}

/** Where the choices are kept, as text (`KeptTexts`). */
export interface KeptChoices {
  get(name: string): string | null;
  set(name: string, text: string): void;
}

/** What there is to choose from for a use, and what is chosen. */
export interface DeviceChoice {
  readonly there: readonly ListedDevice[];
  /** `null`: what the system has set. */
  readonly chosen: ChosenDevice | null;
  /** The id of the chosen device where it is plugged in; `null` also without a choice. */
  readonly present: string | null;
  /** Whether somebody has chosen, if only that there is to be none. */
  readonly decided: boolean;
}

export type DeviceChoices = Readonly<Record<DeviceUse, DeviceChoice>>;

/** A device that was opened. */
export interface OpenedDevice {
  readonly track: MediaStreamTrack;
  /** Whether it stands in for the one that was wanted, which could not be opened. */
  readonly standsIn: boolean;
}

/** Camera, microphone and loudspeaker of this page: which there are, which are chosen, and opening them. */
export interface Devices extends Observable<DeviceChoices> {
  /**
   * Opens the chosen device, or the system's. One that is in use, unreadable or missing is passed over for the next
   * free one. The caller stops the track. Rejects with `DeviceError`.
   *
   * @param lost the id of a device that has just gone, and is not to be opened again
   */
  open(source: Source, lost?: string): Promise<OpenedDevice>;
  /** Opens the device of this id and no other. The caller stops the track. Rejects with `DeviceError`. */
  openOnly(source: Source, id: string): Promise<MediaStreamTrack>;
  /** Remembers a choice; `null` follows the system. */
  choose(use: DeviceUse, id: string | null): void;
}

/** Why a camera or microphone could not be opened. */
export class DeviceError extends Error {
  readonly problem: DeviceProblem;

  constructor(problem: DeviceProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'DeviceError';
    this.problem = problem;
  }
}
