import type { Seat } from '@madoguchi/domain';
import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { sourcesIn } from '@madoguchi/protocol';
import { Emitter } from '../emitter.ts';
import type { RemoteParty } from '../models.ts';
import { keepSame } from '../store.ts';
import { FarParty } from './farParty.ts';

/** Everybody else in the room, each with streams of their own, whatever becomes of connections. */
export class RemoteMedia {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #policies: SourcePolicies;
  /** Pictures of something that moves; of a paper a few frames are enough. */
  readonly #moving: readonly Source[];
  readonly #createStream: () => MediaStream;
  /** Whoever goes keeps their place in the order, and their stream, until the call ends. */
  readonly #parties = new Map<Seat, FarParty>();
  #snapshot: readonly RemoteParty[] = [];

  constructor(policies: SourcePolicies, createStream: () => MediaStream) {
    this.#policies = policies;
    this.#moving = sourcesIn(policies).filter(
      (source) => policies[source].contentHint === 'motion',
    );
    this.#createStream = createStream;
  }

  /** Who is there, in the order in which they first came; the same array while nothing changes. */
  get parties(): readonly RemoteParty[] {
    const there = [...this.#parties.values()].filter((party) => party.isThere);
    this.#snapshot = keepSame(
      this.#snapshot,
      there.map((party) => party.snapshot()),
    );
    return this.#snapshot;
  }

  /** Identifiers of the pictures that should be moving. */
  get expectedPictures(): ReadonlySet<string> {
    const expected = new Set<string>();
    for (const party of this.#parties.values()) {
      for (const source of this.#moving) {
        const track = party.track(source);
        if (track !== null && party.sends(source)) expected.add(track.id);
      }
    }
    return expected;
  }

  sends(seat: Seat, source: Source): boolean {
    return this.#parties.get(seat)?.sends(source) ?? false;
  }

  /** A track has come from a seat; it replaces the one of the same source. */
  put(seat: Seat, source: Source, track: MediaStreamTrack): void {
    this.#partyAt(seat).put(source, track);
    this.events.emit('changed');
  }

  /** A track has ended at the far end; an older one than the current changes nothing. */
  remove(seat: Seat, source: Source, track: MediaStreamTrack): void {
    this.#parties.get(seat)?.remove(source, track);
    this.events.emit('changed');
  }

  /** What a seat says it sends. */
  setSending(seat: Seat, source: Source, sending: boolean): void {
    if (this.#partyAt(seat).setSending(source, sending)) this.events.emit('changed');
  }

  /** A new connection takes the place of the one over which everything here came. */
  outdate(): void {
    for (const party of this.#parties.values()) party.outdate();
  }

  /** Whoever has not come over the new connection by now has gone in the meantime. */
  dropOutdated(): void {
    for (const party of this.#parties.values()) party.dropOutdated();
    this.events.emit('changed');
  }

  close(): void {
    this.events.clear();
    for (const party of this.#parties.values()) party.close();
  }

  #partyAt(seat: Seat): FarParty {
    const present = this.#parties.get(seat);
    if (present !== undefined) return present;
    const party = new FarParty(seat, this.#policies, this.#createStream);
    this.#parties.set(seat, party);
    return party;
  }
}
