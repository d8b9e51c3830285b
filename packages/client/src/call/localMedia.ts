import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, sourcesIn } from '@madoguchi/protocol';
import { Emitter } from '../emitter.ts';
import type { DeviceProblem } from '../models.ts';
import type { Devices } from './ports.ts';
import { DeviceError } from './ports.ts';

interface Own {
  wanted: boolean;
  opening: boolean;
  track: MediaStreamTrack | null;
  problem: DeviceProblem | null;
}

export interface LocalMediaDependencies {
  readonly devices: Devices;
  /** The sources of this call, and the policy of each. */
  readonly sources: SourcePolicies;
  createStream(): MediaStream;
}

/**
 * The own sources of one call, as a camera and a microphone, from its first moment to its last, whatever happens to the
 * connections in between. What fails is told and tried again when a device is plugged in.
 */
export class LocalMedia {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #devices: Devices;
  readonly #stream: MediaStream;
  readonly #policies: SourcePolicies;
  readonly #sources: readonly Source[];
  readonly #own: Record<Source, Own>;
  readonly #stopListening: () => void;
  #closed = false;

  constructor({ devices, sources, createStream }: LocalMediaDependencies) {
    this.#devices = devices;
    this.#policies = sources;
    this.#sources = sourcesIn(sources);
    this.#own = bySource(sources, (_source, { onAtStart }) => fresh(onAtStart));
    this.#stream = createStream();
    this.#stopListening = devices.onChange(() => {
      this.#openWanted();
    });
    this.#openWanted();
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

  /** Whether a device has yet to answer. */
  get isOpening(): boolean {
    return this.#sources.some((source) => this.#own[source].opening);
  }

  /** What is open, whether it is to be sent or not. */
  track(source: Source): MediaStreamTrack | null {
    return this.#own[source].track;
  }

  /** Whether this source is to be sent, and can be as far as is known. */
  sends(source: Source): boolean {
    return this.#own[source].wanted && this.#own[source].problem === null;
  }

  /** Turns a source on or off; whether its device stays open while it is off, its policy says. */
  setWanted(source: Source, wanted: boolean): void {
    const own = this.#own[source];
    if (this.#closed || own.wanted === wanted) return;
    own.wanted = wanted;
    if (this.#policies[source].openWhileOff && own.track !== null) own.track.enabled = wanted;
    else if (wanted) this.#openWanted();
    else this.#drop(source);
    this.events.emit('changed');
  }

  close(): void {
    this.#closed = true;
    this.events.clear();
    this.#stopListening();
    for (const source of this.#sources) this.#drop(source);
  }

  #openWanted(): void {
    for (const source of this.#sources) void this.#open(source);
  }

  async #open(source: Source): Promise<void> {
    const own = this.#own[source];
    if (this.#closed || !own.wanted || own.track !== null || own.opening) return;
    own.opening = true;
    try {
      this.#take(source, await this.#devices.open(source));
      own.problem = null;
    } catch (error) {
      own.problem = error instanceof DeviceError ? error.problem : 'failed';
    }
    own.opening = false;
    if (!this.#closed) this.events.emit('changed');
  }

  /** A device that opens after it was turned off or the call has ended is closed at once. */
  #take(source: Source, track: MediaStreamTrack): void {
    const own = this.#own[source];
    const { openWhileOff, withPerson } = this.#policies[source];
    if (this.#closed || !(own.wanted || openWhileOff)) {
      track.stop();
      return;
    }
    track.enabled = own.wanted;
    track.addEventListener('ended', () => {
      this.#lost(source, track);
    });
    own.track = track;
    if (withPerson) this.#stream.addTrack(track);
  }

  /** The device was unplugged or taken away; `stop` by ourselves does not come here. */
  #lost(source: Source, track: MediaStreamTrack): void {
    if (this.#own[source].track !== track) return;
    this.#drop(source);
    this.#own[source].problem = 'not-found';
    this.events.emit('changed');
  }

  #drop(source: Source): void {
    const { track } = this.#own[source];
    if (track === null) return;
    this.#own[source].track = null;
    this.#stream.removeTrack(track);
    track.stop();
  }
}

const fresh = (wanted: boolean): Own => ({ wanted, opening: false, track: null, problem: null });
