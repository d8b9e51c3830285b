import type { Source } from '@madoguchi/protocol';
import { SOURCES } from '@madoguchi/protocol';
import { Emitter } from '../emitter.ts';

/**
 * Sound and picture of the far end as one stream, the same for the whole call: when a connection is
 * restored its tracks take the place of the old ones, and the last picture stands until then.
 */
export class RemoteMedia {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #stream: MediaStream;
  readonly #tracks: Record<Source, MediaStreamTrack | null> = { microphone: null, camera: null };
  readonly #sending: Record<Source, boolean> = { microphone: false, camera: false };

  constructor(createStream: () => MediaStream) {
    this.#stream = createStream();
  }

  /** `null` until the far end has a track. */
  get stream(): MediaStream | null {
    return SOURCES.some((source) => this.#tracks[source] !== null) ? this.#stream : null;
  }

  sends(source: Source): boolean {
    return this.#sending[source];
  }

  /** A track has come; it replaces the one of the same source. */
  put(source: Source, track: MediaStreamTrack): void {
    const former = this.#tracks[source];
    if (former !== null) this.#stream.removeTrack(former);
    this.#tracks[source] = track;
    this.#stream.addTrack(track);
    this.events.emit('changed');
  }

  /** A track has ended at the far end; an older one than the current changes nothing. */
  remove(source: Source, track: MediaStreamTrack): void {
    if (this.#tracks[source] !== track) return;
    this.#tracks[source] = null;
    this.#stream.removeTrack(track);
    this.setSending(source, false);
    this.events.emit('changed');
  }

  /** What the far end says it sends. */
  setSending(source: Source, sending: boolean): void {
    if (this.#sending[source] === sending) return;
    this.#sending[source] = sending;
    this.events.emit('changed');
  }

  close(): void {
    this.events.clear();
    for (const source of SOURCES) {
      const track = this.#tracks[source];
      if (track !== null) this.#stream.removeTrack(track);
      this.#tracks[source] = null;
    }
  }
}
