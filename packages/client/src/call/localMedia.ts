import type { CallDevice, DeviceFaults } from '@madoguchi/domain';
import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, sourcesIn } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/ports.ts';
import { Emitter } from '../emitter.ts';
import { followLoudspeaker, type LoudspeakerState } from '../devices/loudspeakerState.ts';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import type { DeviceNotice } from '../models.ts';
import { MadeSource } from './madeSource.ts';
import { OwnSource } from './ownSource.ts';

export interface LocalMediaDependencies {
  readonly devices: Devices;
  /** The sources of this call, and the policy of each. */
  readonly sources: SourcePolicies;
  readonly clock: Clock;
  /** Sources whose track the page makes by itself, instead of opening a device. */
  readonly made?: Readonly<Partial<Record<Source, () => MediaStreamTrack>>>;
  createStream(): MediaStream;
}

/** One own source of a call, wherever its track comes from. */
type LocalSource = Pick<
  OwnSource,
  | 'track'
  | 'problem'
  | 'fault'
  | 'notice'
  | 'isOpening'
  | 'sends'
  | 'setWanted'
  | 'devicesChanged'
  | 'close'
>;

/**
 * The own sources of one call, as a camera and a microphone, from its first moment to its last, whatever happens to the
 * connections in between. What fails is told and tried again when a device is plugged in or chosen.
 */
export class LocalMedia {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #stream: MediaStream;
  readonly #policies: SourcePolicies;
  readonly #sources: readonly Source[];
  readonly #own: Record<Source, LocalSource>;
  readonly #stopListening: () => void;
  #loudspeaker: LoudspeakerState;
  #closed = false;

  constructor({ devices, sources, clock, made = {}, createStream }: LocalMediaDependencies) {
    this.#policies = sources;
    this.#sources = sourcesIn(sources);
    this.#stream = createStream();
    const changed = (): void => {
      this.events.emit('changed');
    };
    this.#own = bySource(sources, (source, policy) => {
      const make = made[source];
      if (make !== undefined) return new MadeSource(make(), policy, changed);
      return new OwnSource({
        ...{ source, policy, devices, clock, changed },
        exchanged: (former, next) => {
          if (policy.withPerson) this.#exchange(former, next);
        },
      });
    });
    this.#loudspeaker = followLoudspeaker('unknown', devices.getSnapshot());
    const hearLoudspeaker = (): void => {
      const before = this.#loudspeaker;
      this.#loudspeaker = followLoudspeaker(before, devices.getSnapshot());
      if (this.#loudspeaker !== before) changed();
    };
    // Devices are on their way to be opened before they are listed: the call comes first.
    this.#stopListening = devices.subscribe(() => {
      hearLoudspeaker();
      for (const source of this.#sources) this.#own[source].devicesChanged();
    });
  }

  /** The own picture; `null` until a device has been opened and after the end. */
  get stream(): MediaStream | null {
    const open = this.#sources.some(
      (source) => this.#policies[source].withPerson && this.#own[source].track !== null,
    );
    return open && !this.#closed ? this.#stream : null;
  }

  /** The problem of the most important: without sound there is no call. */
  get problem(): DeviceProblem | null {
    const troubled = this.#sources.find((source) => this.#own[source].problem !== null);
    return troubled === undefined ? null : this.#own[troubled].problem;
  }

  /** The devices that do not work. */
  get faults(): DeviceFaults {
    const own = this.#sources.flatMap((source): [CallDevice, unknown][] => {
      const { fault } = this.#own[source];
      return fault === null ? [] : [[source, fault]];
    });
    if (this.#loudspeaker === 'gone') own.push(['loudspeaker', 'not-found']);
    return Object.fromEntries(own) as DeviceFaults;
  }

  /** What has become of devices, the most important first. */
  get notices(): readonly DeviceNotice[] {
    return this.#sources.flatMap((source) => this.#own[source].notice ?? []);
  }

  /** Whether a device has yet to answer. */
  get isOpening(): boolean {
    return this.#sources.some((source) => this.#own[source].isOpening);
  }

  /** What is open, whether it is to be sent or not. */
  track(source: Source): MediaStreamTrack | null {
    return this.#own[source].track;
  }

  /** Whether this source is to be sent, and can be as far as is known. */
  sends(source: Source): boolean {
    return this.#own[source].sends;
  }

  setWanted(source: Source, wanted: boolean): void {
    this.#own[source].setWanted(wanted);
  }

  close(): void {
    this.#closed = true;
    this.events.clear();
    this.#stopListening();
    for (const source of this.#sources) this.#own[source].close();
  }

  #exchange(former: MediaStreamTrack | null, next: MediaStreamTrack | null): void {
    if (next !== null) this.#stream.addTrack(next);
    if (former !== null) this.#stream.removeTrack(former);
  }
}
