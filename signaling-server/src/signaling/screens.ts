import { AppError } from '@madoguchi/domain';
import type { ConsoleView, GuestView, KioskView } from '@madoguchi/protocol';
import type { Audience } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import { ConnectedStaff } from '../services/connections/connectedStaff.ts';
import { consoleView } from '../services/views/consoleViews.ts';
import { guestView, NO_PART } from '../services/views/guestViews.ts';
import { kioskView } from '../services/views/kioskViews.ts';
import { ViewMoment } from '../services/views/viewMoment.ts';
import { guestRoom, kioskRoom, socketsIn, staffRoom, type SignalingServer } from './connection.ts';

/**
 * Brings views to the screens that look at them. Several changes in one turn of the event loop are
 * shown once, as they are in the database then.
 */
export class Screens implements Audience {
  readonly #io: SignalingServer;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  #connected = new ConnectedStaff();
  readonly #kiosks = new Set<string>();
  readonly #staff = new Set<string>();
  readonly #guests = new Set<string>();
  #scheduled = false;

  constructor(io: SignalingServer, db: Database, clock: Clock, timeZone: string) {
    this.#io = io;
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** Links need the screens and the screens need the links; the composition root ties the knot. */
  lookAt(connected: ConnectedStaff): void {
    this.#connected = connected;
  }

  kioskChanged(kioskId: string): void {
    this.#kiosks.add(kioskId);
    this.#schedule();
  }

  staffChanged(staffId: string): void {
    this.#staff.add(staffId);
    this.#schedule();
  }

  guestChanged(participantId: string): void {
    this.#guests.add(participantId);
    this.#schedule();
  }

  /** Something that every screen depends on has changed. */
  everybodyChanged(): void {
    this.#watched('kiosk', (id) => {
      this.kioskChanged(id);
    });
    this.#watched('staff', (id) => {
      this.staffChanged(id);
    });
    this.#watched('guest', (id) => {
      this.guestChanged(id);
    });
  }

  /** What can be chosen at the kiosks has changed. */
  everyKioskChanged(): void {
    this.#watched('kiosk', (id) => {
      this.kioskChanged(id);
    });
  }

  /** What this kiosk shows now. */
  ofKiosk(kioskId: string): KioskView {
    return this.#now((moment) => kioskOf(moment, kioskId));
  }

  /** What this person's console shows now. */
  ofStaff(staffId: string): ConsoleView {
    return this.#now((moment) => staffOf(moment, staffId));
  }

  /** What this guest sees now; somebody who is not connected sees nothing any more. */
  ofGuest(participantId: string): GuestView {
    return this.#now((moment) => this.#guestOf(moment, participantId));
  }

  #guestOf({ stores }: ViewMoment, participantId: string): GuestView {
    const [socket] = socketsIn(this.#io, guestRoom(participantId));
    const actor = socket?.data.admission.actor;
    return actor?.kind === 'guest' ? guestView(stores, actor) : NO_PART;
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
    for (const id of this.#kiosks) {
      const room = kioskRoom(id);
      if (this.#isWatched(room)) this.#io.to(room).emit('kiosk.view', kioskOf(moment, id));
    }
    for (const id of this.#staff) {
      const room = staffRoom(id);
      if (this.#isWatched(room)) this.#io.to(room).emit('console.view', staffOf(moment, id));
    }
    for (const id of this.#guests) {
      const room = guestRoom(id);
      if (this.#isWatched(room)) {
        this.#io.to(room).emit('guest.view', this.#guestOf(moment, id));
      }
    }
    this.#kiosks.clear();
    this.#staff.clear();
    this.#guests.clear();
  }

  #now<T>(build: (moment: ViewMoment) => T): T {
    const [now, timeZone] = [this.#clock.now(), this.#timeZone];
    return this.#db.read((stores) =>
      build(new ViewMoment(stores, { now, timeZone, connected: this.#connected })),
    );
  }

  #watched(kind: 'kiosk' | 'staff' | 'guest', tell: (id: string) => void): void {
    for (const room of this.#io.sockets.adapter.rooms.keys()) {
      const [prefix, id = ''] = room.split(':');
      if (prefix === kind) tell(id);
    }
  }

  #isWatched(room: string): boolean {
    return this.#io.sockets.adapter.rooms.has(room);
  }
}

function kioskOf(moment: ViewMoment, kioskId: string): KioskView {
  const kiosk = moment.stores.kiosks.get(kioskId);
  if (kiosk === null) throw new AppError('KIOSK_NOT_ENROLLED');
  return kioskView(moment, kiosk);
}

function staffOf(moment: ViewMoment, staffId: string): ConsoleView {
  const me = moment.stores.staff.get(staffId);
  if (me === null) throw new AppError('NOT_SIGNED_IN');
  return consoleView(moment, me);
}
