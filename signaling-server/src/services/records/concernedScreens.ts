import { deskIdsOf, isQueued, type Consultation } from '@madoguchi/domain';
import type { Audience } from '../../ports/audience.ts';
import type { Stores } from '../../ports/store.ts';
import { BOARD_KINDS, WARD } from '../boards.ts';
import type { ConnectedStaffStore } from '../../ports/store.ts';

/**
 * Collects whose screens show something else because of a unit of work, each once. It is on the way of
 * every command, so that it makes no lists.
 */
export class ConcernedScreens {
  readonly #places = new Set<string>();
  readonly #staffIds = new Set<string>();
  readonly #kioskIds = new Set<string>();
  readonly #guestIds = new Set<string>();
  readonly #handsetsOf = new Set<string>();
  readonly #queuesMovedAt = new Set<string>();
  readonly #boardPlaces = new Set<string>();
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  /** Everybody of staff who is connected and works at this desk or center. */
  place(id: string): void {
    this.#places.add(id);
  }

  /** Everybody at the desks of somebody of staff. */
  desksOf(staffId: string): void {
    for (const id of this.#stores.staff.get(staffId)?.deskIds ?? []) this.#places.add(id);
  }

  staff(id: string): void {
    this.#staffIds.add(id);
  }

  kiosk(id: string): void {
    this.#kioskIds.add(id);
  }

  /** The boards of a center, and that of the ward, on which all of it counts. */
  boardsOf(centerId: string): void {
    this.centerBoard(centerId);
    this.wardBoard();
  }

  /** The boards of a center alone: the ward's does not show it. */
  centerBoard(centerId: string): void {
    this.#boardPlaces.add(centerId);
  }

  wardBoard(): void {
    this.#boardPlaces.add(WARD);
  }

  /** A kiosk has come or gone. */
  kioskMoved(kioskId: string): void {
    const centerId = this.#stores.kiosks.get(kioskId)?.centerId;
    if (centerId !== undefined) this.boardsOf(centerId);
  }

  guest(participantId: string): void {
    this.#guestIds.add(participantId);
  }

  /** The resident's phone in a consultation. */
  handset(consultationId: string): void {
    this.#handsetsOf.add(consultationId);
  }

  /** Admins see what waits for nobody who could do it. */
  admins(): void {
    for (const { id, role } of this.#stores.staff.all()) {
      if (role === 'admin') this.#staffIds.add(id);
    }
  }

  /** Whoever waits for this consultation's desks has more or fewer people before them. */
  queueMoved(c: Consultation): void {
    for (const id of deskIdsOf(c)) this.#queuesMovedAt.add(id);
  }

  /** Somebody has come or gone, or can be rung now: their colleagues see it, and others wait longer or shorter. */
  availability(staffId: string): void {
    this.staff(staffId);
    this.wardBoard();
    for (const id of this.#stores.staff.get(staffId)?.deskIds ?? []) {
      this.#places.add(id);
      this.#queuesMovedAt.add(id);
    }
  }

  /** Tells all of them. */
  tell(audience: Audience, connected: ConnectedStaffStore): void {
    if (this.#queuesMovedAt.size > 0) {
      const queue = this.#stores.consultations.queue([...this.#queuesMovedAt]);
      for (const { kioskId } of queue.filter(isQueued)) this.#kioskIds.add(kioskId);
    }
    for (const id of this.#kioskIds) audience.changed({ kind: 'kiosk', id });
    for (const id of this.#staffIds) audience.changed({ kind: 'staff', id });
    connected.eachAt(this.#places, (id) => {
      audience.changed({ kind: 'staff', id });
    });
    for (const id of this.#guestIds) audience.changed({ kind: 'guest', id });
    for (const id of this.#handsetsOf) audience.changed({ kind: 'handset', id });
    for (const id of this.#boardPlaces) {
      for (const kind of BOARD_KINDS) audience.changed({ kind, id });
    }
  }
}
