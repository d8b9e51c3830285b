import type { Seat } from '@madoguchi/domain';
import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, sourcesIn } from '@madoguchi/protocol';
import type { RemoteParty } from '../models.ts';
import { keepSame } from '../store.ts';

/**
 * What comes from one seat, in the same streams for the whole call: when a connection is restored its
 * tracks take the place of the old ones, and the last picture stands until then.
 */
export class FarParty {
  readonly seat: Seat;
  readonly #stream: MediaStream;
  readonly #apart: Partial<Record<Source, MediaStream>> = {};
  readonly #sources: readonly Source[];
  readonly #tracks: Record<Source, MediaStreamTrack | null>;
  readonly #sending: Record<Source, boolean>;
  /** What came over a connection that has been replaced since. */
  readonly #outdated = new Set<Source>();
  #snapshot: RemoteParty | null = null;

  constructor(seat: Seat, policies: SourcePolicies, createStream: () => MediaStream) {
    this.seat = seat;
    this.#stream = createStream();
    this.#sources = sourcesIn(policies);
    this.#tracks = bySource(policies, () => null);
    this.#sending = bySource(policies, () => false);
    for (const source of this.#sources) {
      if (!policies[source].withPerson) this.#apart[source] = createStream();
    }
  }

  /** Whether anything comes from there. */
  get isThere(): boolean {
    return this.#sources.some((source) => this.#tracks[source] !== null);
  }

  /** As a screen shows it; the same object as long as nothing changes. */
  snapshot(): RemoteParty {
    const sending = keepSame(this.#snapshot?.sending ?? null, { ...this.#sending });
    const [stream, apart] = [this.#stream, this.#apart];
    this.#snapshot = keepSame(this.#snapshot, { seat: this.seat, stream, apart, sending });
    return this.#snapshot;
  }

  sends(source: Source): boolean {
    return this.#sending[source];
  }

  track(source: Source): MediaStreamTrack | null {
    return this.#tracks[source];
  }

  /** A track has come; it replaces the one of the same source. */
  put(source: Source, track: MediaStreamTrack): void {
    this.#take(source);
    this.#tracks[source] = track;
    this.#streamOf(source).addTrack(track);
  }

  /** A track has ended at the far end; an older one than the current changes nothing. */
  remove(source: Source, track: MediaStreamTrack): void {
    if (this.#tracks[source] !== track) return;
    this.#take(source);
    this.#sending[source] = false;
  }

  /** Says what the far end sends; tells whether that is news. */
  setSending(source: Source, sending: boolean): boolean {
    if (this.#sending[source] === sending) return false;
    this.#sending[source] = sending;
    return true;
  }

  /** What is here came over a connection that is being replaced. */
  outdate(): void {
    for (const source of this.#sources) {
      if (this.#tracks[source] !== null) this.#outdated.add(source);
    }
  }

  /** Takes away what nothing has replaced. */
  dropOutdated(): void {
    for (const source of this.#outdated) {
      this.#take(source);
      this.#sending[source] = false;
    }
  }

  close(): void {
    for (const source of this.#sources) this.#take(source);
  }

  #take(source: Source): void {
    const track = this.#tracks[source];
    if (track !== null) this.#streamOf(source).removeTrack(track);
    this.#tracks[source] = null;
    this.#outdated.delete(source);
  }

  #streamOf(source: Source): MediaStream {
    return this.#apart[source] ?? this.#stream;
  }
}
