import type { Source } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { DeviceNotice } from '../models.ts';

interface DeviceTellingDependencies {
  readonly source: Source;
  readonly clock: Clock;
  changed(): void;
}

/** A device on the way to be opened: the usual way, or for one of these reasons. */
export type Reason =
  | { readonly because: 'wanted' | 'chosen' | 'returned' }
  /** The device of this id and label has gone. */
  | { readonly because: 'lost'; readonly id: string | undefined; readonly label: string };

/** A camera that starts, or a shutter that is pushed by mistake and back, is nothing to be told. */
const SILENT_AFTER_MS = 1_000;

/** How long it is told that another device was taken. */
const NOTICE_MS = 20_000;

/** What is told of the device of one source: one thing at a time, for a while. */
export class DeviceTelling {
  readonly #dependencies: DeviceTellingDependencies;
  #notice: DeviceNotice | null = null;
  #silent = false;
  #callOffEnd: () => void = () => undefined;
  #callOffSilence: () => void = () => undefined;

  constructor(dependencies: DeviceTellingDependencies) {
    this.#dependencies = dependencies;
  }

  get notice(): DeviceNotice | null {
    return this.#notice;
  }

  /** Whether nothing has come of the device for a while. */
  get isSilent(): boolean {
    return this.#silent;
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

  /** A device of this label was opened; `wanted` is the name of the chosen one. */
  opened(
    label: string,
    { standsIn, reason, wanted }: { standsIn: boolean; reason: Reason; wanted: string },
  ): void {
    if (reason.because === 'lost') {
      this.tell({ what: 'replaced', device: reason.label, instead: label });
    } else if (reason.because === 'returned') {
      this.tell({ what: 'returned', device: label, instead: null });
    } else if (standsIn) this.tell({ what: 'replaced', device: wanted, instead: label });
    else this.forget();
  }

  /** Nothing comes of the device of this label; told when it stays so, and as long as it does. */
  listensInVain(device: string): void {
    const { source, clock, changed } = this.#dependencies;
    this.#callOffSilence();
    this.#callOffSilence = clock.after(SILENT_AFTER_MS, () => {
      this.#callOffEnd();
      this.#silent = true;
      this.#notice = { source, what: 'silent', device, instead: null };
      changed();
    });
  }

  /** Something comes again. */
  hears(): void {
    this.#callOffSilence();
    if (!this.#silent) return;
    this.#silent = false;
    if (this.#notice?.what === 'silent') this.#notice = null;
    this.#dependencies.changed();
  }

  forget(): void {
    this.#callOffEnd();
    this.#callOffSilence();
    this.#silent = false;
    this.#notice = null;
  }
}
