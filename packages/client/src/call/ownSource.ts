import type { DeviceFault } from '@madoguchi/domain';
import type { Source, SourcePolicy } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { DeviceChoice, Devices, OpenedDevice } from '../devices/ports.ts';
import { DeviceError } from '../devices/ports.ts';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import type { DeviceNotice } from '../models.ts';
import { DeviceTelling, type Reason } from './deviceTelling.ts';

export interface OwnSourceDependencies {
  readonly source: Source;
  readonly policy: SourcePolicy;
  readonly devices: Devices;
  readonly clock: Clock;
  /** Something that a screen shows has changed. */
  changed(): void;
  /** One track has taken the place of another, or of none. */
  exchanged(former: MediaStreamTrack | null, next: MediaStreamTrack | null): void;
}

/** How long until a device that does not open is tried again: another program gives it back without a word. */
const AGAIN_MS = 2_000;

/**
 * One own source of a call: its device, and what becomes of it. A device that goes is replaced by the next free one;
 * the chosen one is used again when it returns. A device that is merely silent (a shutter, a switch on the headset)
 * is told and not replaced: whoever covered a camera does not want another one to open.
 */
export class OwnSource {
  readonly #dependencies: OwnSourceDependencies;
  readonly #told: DeviceTelling;
  #wanted: boolean;
  #track: MediaStreamTrack | null = null;
  #problem: DeviceProblem | null = null;
  #opening = false;
  #changedMeanwhile = false;
  #closed = false;
  /** The choice that the track was opened for. */
  #followed: DeviceChoice;
  /** Whether the device of the track has been among those that are plugged in. */
  #seen = false;
  /** Whether there has been a device: then it is told when there is one again. */
  #had = false;
  #callOffRetry: () => void = () => undefined;

  constructor(dependencies: OwnSourceDependencies) {
    this.#dependencies = dependencies;
    this.#told = new DeviceTelling(dependencies);
    this.#wanted = dependencies.policy.onAtStart;
    this.#followed = this.#choice;
    void this.#open({ because: 'wanted' });
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  get problem(): DeviceProblem | null {
    return this.#problem;
  }

  /** What is wrong with the device, as long as it is wanted. */
  get fault(): DeviceFault | null {
    if (!this.#wanted) return null;
    return this.#problem ?? (this.#told.isSilent ? 'silent' : null);
  }

  get notice(): DeviceNotice | null {
    return this.#told.notice;
  }

  /** Whether a device has yet to answer. */
  get isOpening(): boolean {
    return this.#opening && this.#track === null;
  }

  /** Whether it is to be sent, and can be as far as is known. */
  get sends(): boolean {
    return this.#wanted && this.#problem === null;
  }

  /** Turns it on or off; whether its device stays open while it is off, its policy says. */
  setWanted(wanted: boolean): void {
    if (this.#closed || this.#wanted === wanted) return;
    this.#wanted = wanted;
    if (this.#dependencies.policy.openWhileOff && this.#track !== null) {
      this.#track.enabled = wanted;
    } else if (wanted) void this.#open({ because: 'wanted' });
    else this.#drop();
    this.#dependencies.changed();
  }

  /** A device was plugged in or out, or another one was chosen. */
  devicesChanged(): void {
    if (this.#opening) {
      this.#changedMeanwhile = true;
      return;
    }
    const [before, now] = [this.#followed, this.#choice];
    this.#followed = now;
    if (this.#track === null) {
      void this.#open({ because: 'wanted' });
      return;
    }
    const used = this.#track.getSettings().deviceId;
    const isThere = this.#isListed(this.#track);
    if (this.#seen && !isThere) {
      this.#lost(this.#track);
      return;
    }
    this.#seen ||= isThere;
    if (before.chosen !== now.chosen) void this.#open({ because: 'chosen' });
    else if (before.present === null && now.present !== null && now.present !== used) {
      void this.#open({ because: 'returned' });
    }
  }

  close(): void {
    this.#closed = true;
    this.#callOffRetry();
    this.#drop();
  }

  get #choice(): DeviceChoice {
    const { devices, source } = this.#dependencies;
    return devices.getSnapshot()[source];
  }

  #isListed(track: MediaStreamTrack): boolean {
    const { deviceId } = track.getSettings();
    return this.#choice.there.some(({ id }) => id === deviceId);
  }

  get #mayBeOpen(): boolean {
    return !this.#closed && (this.#wanted || this.#dependencies.policy.openWhileOff);
  }

  async #open(reason: Reason): Promise<void> {
    const { devices, source } = this.#dependencies;
    const needed = this.#track === null ? this.#wanted : reason.because !== 'wanted';
    if (this.#closed || this.#opening || !needed) return;
    this.#callOffRetry();
    this.#opening = true;
    const { chosen } = this.#choice;
    try {
      const lost = reason.because === 'lost' ? reason.id : undefined;
      const opened = await devices.open(source, lost);
      const isBack = this.#problem !== null && this.#had && reason.because === 'wanted';
      this.#take(opened, isBack ? { because: 'returned' } : reason);
      this.#problem = null;
    } catch (error) {
      if (this.#track === null) {
        this.#problem = error instanceof DeviceError ? error.problem : 'failed';
      } else {
        this.#told.tell({ what: 'kept', device: chosen?.label ?? '', instead: this.#track.label });
      }
    }
    this.#opening = false;
    if (this.#closed) return;
    this.#dependencies.changed();
    this.#catchUp(chosen);
  }

  /** What happened while a device was being opened for this choice. */
  #catchUp(chosen: DeviceChoice['chosen']): void {
    const missed = this.#changedMeanwhile;
    this.#changedMeanwhile = false;
    this.#followed = this.#choice;
    if (this.#track === null) {
      if (missed) void this.#open({ because: 'wanted' });
      else this.#tryLater();
    } else if (this.#followed.chosen !== chosen) void this.#open({ because: 'chosen' });
  }

  /** Whoever has forbidden it is not asked again and again: the browser tells when it is allowed. */
  #tryLater(): void {
    if (this.#problem === null || this.#problem === 'not-permitted') return;
    this.#callOffRetry = this.#dependencies.clock.after(AGAIN_MS, () => {
      void this.#open({ because: 'wanted' });
    });
  }

  /** A device that opens after it was turned off or the call has ended is closed at once. */
  #take({ track, standsIn }: OpenedDevice, reason: Reason): void {
    const { chosen } = this.#choice;
    const former = this.#track;
    if (!this.#mayBeOpen) {
      track.stop();
      return;
    }
    if (former !== null && standsIn) {
      // What is open already is as good as what stands in for the chosen one.
      track.stop();
      this.#told.tell({ what: 'kept', device: chosen?.label ?? '', instead: former.label });
      return;
    }
    track.enabled = this.#wanted;
    this.#listen(track);
    this.#track = track;
    this.#had = true;
    this.#seen = this.#isListed(track);
    this.#dependencies.exchanged(former, track);
    former?.stop();
    this.#told.opened(track.label, { standsIn, reason, wanted: chosen?.label ?? '' });
    if (track.muted) this.#told.listensInVain(track.label);
  }

  #listen(track: MediaStreamTrack): void {
    track.addEventListener('ended', () => {
      if (this.#track === track) this.#lost(track);
    });
    track.addEventListener('mute', () => {
      if (this.#track === track) this.#told.listensInVain(track.label);
    });
    track.addEventListener('unmute', () => {
      if (this.#track === track) this.#told.hears();
    });
  }

  /** The device was unplugged or taken away; `stop` by ourselves does not come here. */
  #lost(track: MediaStreamTrack): void {
    const { deviceId: id } = track.getSettings();
    this.#drop();
    this.#problem = 'not-found';
    this.#dependencies.changed();
    void this.#open({ because: 'lost', id, label: track.label });
  }

  #drop(): void {
    const track = this.#track;
    this.#told.forget();
    if (track === null) return;
    this.#track = null;
    this.#dependencies.exchanged(track, null);
    track.stop();
  }
}
