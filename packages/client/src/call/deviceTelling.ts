import type { Source } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { DeviceNotice } from '../models.ts';

interface DeviceTellingDependencies {
  readonly source: Source;
  readonly clock: Clock;
  changed(): void;
}

/** A camera that starts, or a shutter that is pushed by mistake and back, is nothing to be told. */
const SILENT_AFTER_MS = 1_000;

/** How long it is told that another device was taken. */
const NOTICE_MS = 20_000;

/** What is told of the device of one source: one thing at a time, for a while. */
export class DeviceTelling {
  readonly #dependencies: DeviceTellingDependencies;
  #notice: DeviceNotice | null = null;
  #callOffEnd: () => void = () => undefined;
  #callOffSilence: () => void = () => undefined;

  constructor(dependencies: DeviceTellingDependencies) {
    this.#dependencies = dependencies;
  }

  get notice(): DeviceNotice | null {
    return this.#notice;
  }

  tell(told: Omit<DeviceNotice, 'source'>): void {
    const { source, clock, changed } = this.#dependencies;
    this.#callOffEnd();
    this.#notice = { source, ...told };
    this.#callOffEnd = clock.after(NOTICE_MS, () => {
      this.#notice = null;
      changed();
    });
  }

  /** Nothing comes of the device of this label; told when it stays so, and as long as it does. */
  listensInVain(device: string): void {
    const { source, clock, changed } = this.#dependencies;
    this.#callOffSilence();
    this.#callOffSilence = clock.after(SILENT_AFTER_MS, () => {
      this.#callOffEnd();
      this.#notice = { source, what: 'silent', device, instead: null };
      changed();
    });
  }

  /** Something comes again. */
  hears(): void {
    this.#callOffSilence();
    if (this.#notice?.what !== 'silent') return;
    this.#notice = null;
    this.#dependencies.changed();
  }

  forget(): void {
    this.#callOffEnd();
    this.#callOffSilence();
    this.#notice = null;
  }
}
