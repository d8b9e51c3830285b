import type { Audience, Viewer } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import { ViewMoment, type ViewDependencies } from '../services/views/viewMoment.ts';
import {
  roomOf,
  socketsIn,
  viewerOf,
  type Identified,
  type SignalingServer,
} from './connection.ts';
import { Pace } from './pace.ts';
import type { ViewerKind } from './viewers/viewerKind.ts';

/** What views are made for and of. */
export interface ScreenParts {
  readonly io: SignalingServer;
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly devices?: NonNullable<ViewDependencies['devices']>;
  readonly handsets?: boolean;
  readonly viewerKinds: readonly ViewerKind[];
}

/**
 * Brings views to the screens that look at them. Several changes in one turn of the event loop are
 * shown once, as they are in the database then.
 */
export class Screens implements Audience {
  readonly #parts: ScreenParts;
  readonly #kinds: ReadonlyMap<string, ViewerKind>;
  /** Whose view has changed, by their rooms. */
  readonly #changed = new Map<string, Viewer>();
  readonly #pace = new Pace();
  #scheduled = false;

  constructor(parts: ScreenParts) {
    this.#parts = parts;
    this.#kinds = new Map(parts.viewerKinds.map((kind) => [kind.name, kind]));
  }

  changed(viewer: Viewer): void {
    const kind = this.#kinds.get(viewer.kind);
    if (kind === undefined) throw new Error(`no viewer is called ${viewer.kind}`);
    const room = roomOf(viewer);
    if (kind.paceMs !== undefined && !this.#isDue(viewer, room, kind.paceMs)) return;
    this.#changed.set(room, viewer);
    this.#schedule();
  }

  /** Something has changed on which every screen depends, or every screen of some kinds. */
  everybodyChanged(...kinds: readonly string[]): void {
    for (const room of this.#parts.io.sockets.adapter.rooms.keys()) {
      const viewer = viewerOf(room);
      if (kinds.length > 0 && !kinds.includes(viewer.kind)) continue;
      // Socket.IO gives every connection a room of its own, too.
      if (this.#kinds.has(viewer.kind)) this.changed(viewer);
    }
  }

  /** What this viewer sees now. */
  viewOf<View>(kind: ViewerKind<View>, id: string): View {
    return this.#now((moment) =>
      kind.viewOf(moment, id, this.#connectedAs({ kind: kind.name, id })),
    );
  }

  /** Whether a paced room may be shown again; if not yet it will be, as it is then, when it may. */
  #isDue(viewer: Viewer, room: string, paceMs: number): boolean {
    const { io, clock } = this.#parts;
    // Nobody looks: whoever comes is shown what is true then.
    if (!io.sockets.adapter.rooms.has(room)) return false;
    return this.#pace.isDue(room, paceMs, clock, () => this.changed(viewer));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#now((moment) => {
        this.#show(moment);
      });
    });
  }

  #show(moment: ViewMoment): void {
    for (const [room, viewer] of this.#changed) {
      const actor = this.#connectedAs(viewer);
      const kind = this.#kinds.get(viewer.kind);
      if (actor === null || kind === undefined) continue;
      kind.show(this.#parts.io.to(room), kind.viewOf(moment, viewer.id, actor));
    }
    this.#changed.clear();
  }

  /** Who looks at this viewer's screen; `null` when nobody does. */
  #connectedAs(viewer: Viewer): Identified | null {
    const [socket] = socketsIn(this.#parts.io, roomOf(viewer));
    return socket?.data.admission.actor ?? null;
  }

  #now<T>(build: (moment: ViewMoment) => T): T {
    const { db, clock, timeZone, devices, handsets = false } = this.#parts;
    const now = clock.now();
    return db.read((stores) =>
      build(new ViewMoment(stores, { now, timeZone, handsets, ...(devices && { devices }) })),
    );
  }
}
