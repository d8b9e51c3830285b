import { AppError, localDay } from '@madoguchi/domain';
import type { ConsoleView, KioskView } from '@madoguchi/protocol';
import type { Audience } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import { consoleView } from '../services/consoleViews.ts';
import { kioskView } from '../services/kioskViews.ts';
import type { SignalingServer } from './connection.ts';

/**
 * Brings views to the screens that look at them. Several changes in one turn of the event loop are
 * shown once, as they are in the database then.
 */
export class Screens implements Audience {
  readonly #io: SignalingServer;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  #isStaffConnected: (staffId: string) => boolean = () => false;
  readonly #kiosks = new Set<string>();
  readonly #staff = new Set<string>();
  #scheduled = false;

  constructor(io: SignalingServer, db: Database, clock: Clock, timeZone: string) {
    this.#io = io;
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** Links need the screens and the screens need the links; the composition root ties the knot. */
  askWhoIsConnected(isStaffConnected: (staffId: string) => boolean): void {
    this.#isStaffConnected = isStaffConnected;
  }

  kioskChanged(kioskId: string): void {
    this.#kiosks.add(kioskId);
    this.#schedule();
  }

  staffChanged(staffId: string): void {
    this.#staff.add(staffId);
    this.#schedule();
  }

  /** Something that every screen depends on has changed. */
  everybodyChanged(): void {
    for (const room of this.#io.sockets.adapter.rooms.keys()) {
      const [kind, id = ''] = room.split(':');
      if (kind === 'kiosk') this.kioskChanged(id);
      if (kind === 'staff') this.staffChanged(id);
    }
  }

  /** What this kiosk shows now. */
  ofKiosk(kioskId: string): KioskView {
    return this.#db.read((stores) => {
      const kiosk = stores.kiosks.get(kioskId);
      if (kiosk === null) throw new AppError('KIOSK_NOT_ENROLLED');
      return kioskView(stores, kiosk, localDay(this.#clock.now(), this.#timeZone));
    });
  }

  /** What this person's console shows now. */
  ofStaff(staffId: string): ConsoleView {
    return this.#db.read((stores) => {
      const me = stores.staff.get(staffId);
      if (me === null) throw new AppError('NOT_SIGNED_IN');
      return consoleView(stores, me, {
        now: this.#clock.now(),
        timeZone: this.#timeZone,
        isStaffConnected: this.#isStaffConnected,
      });
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#show();
    });
  }

  #show(): void {
    for (const id of this.#kiosks) {
      const room = `kiosk:${id}`;
      if (this.#isWatched(room)) this.#io.to(room).emit('kiosk.view', this.ofKiosk(id));
    }
    for (const id of this.#staff) {
      const room = `staff:${id}`;
      if (this.#isWatched(room)) this.#io.to(room).emit('console.view', this.ofStaff(id));
    }
    this.#kiosks.clear();
    this.#staff.clear();
  }

  #isWatched(room: string): boolean {
    return this.#io.sockets.adapter.rooms.has(room);
  }
}
