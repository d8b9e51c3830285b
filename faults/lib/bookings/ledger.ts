/** What somebody does with a booking. */
export type Deed =
  | 'hold'
  | 'book'
  | 'release'
  | 'move'
  | 'cancel'
  | 'arrive'
  | 'checkIn'
  | 'call'
  | 'absent'
  | 'begin'
  | 'end'
  | 'delay'
  | 'keep';

/** A time that is asked for. */
export interface Asked {
  readonly day: string;
  readonly start: number;
  readonly centerId: string;
  readonly deskId: string;
  /** Whether somebody is needed besides who talks, whoever of the ward that is. */
  readonly isInterpreted: boolean;
}

/** One act as whoever did it knows it. */
export interface Act {
  /** Empty for a hold that was refused. */
  readonly bookingId: string;
  readonly deed: Deed;
  readonly by: string;
  /** `ok`, or what it was refused with. */
  readonly code: string;
  /** The order of everything that was sent and answered in this ward. */
  readonly sent: number;
  readonly answered: number;
  /** Epoch milliseconds by the clock of the server, when it was answered. */
  readonly at: number;
  /** The time that was asked for, by holds and moves. */
  readonly slot?: Asked;
  /** When the free times were asked for, among which it was; by the same order. */
  readonly offered?: number;
  /** Minutes of a delay. */
  readonly minutes?: number;
}

/** What is known of a booking by whoever made it. */
export interface Known {
  readonly bookingId: string;
  readonly centerId: string;
  readonly deskId: string;
  readonly withKiosk: boolean;
  day: string;
  start: number;
  number: string;
  /** Whether somebody was told that it is over. */
  isOver: boolean;
}

/** So many minutes a booking takes at most in these wards, its buffer included. */
const LONGEST = 35;

/** Everything that was sent and answered in one ward. */
export class Ledger {
  readonly acts: Act[] = [];
  readonly known = new Map<string, Known>();
  /** When the ward was changed (sent, answered), by the same order: hours, time set aside, the clock. */
  readonly changes: { readonly sent: number; readonly answered: number }[] = [];
  readonly #byBooking = new Map<string, Act[]>();
  readonly #sharePeople: (deskId: string, other: string) => boolean;
  #order = 0;

  /** @param sharePeople whether somebody serves both of these desks */
  constructor(sharePeople: (deskId: string, other: string) => boolean) {
    this.#sharePeople = sharePeople;
  }

  /** Whether what takes one of these times may take the other: by its booth or somebody. */
  mayCollide(a: Asked, b: Asked): boolean {
    return (
      a.day === b.day &&
      Math.abs(a.start - b.start) < LONGEST &&
      (a.centerId === b.centerId ||
        a.isInterpreted ||
        b.isInterpreted ||
        this.#sharePeople(a.deskId, b.deskId))
    );
  }

  next(): number {
    return (this.#order += 1);
  }

  note(act: Act): void {
    this.acts.push(act);
    if (act.bookingId === '') return;
    const own = this.#byBooking.get(act.bookingId) ?? [];
    own.push(act);
    this.#byBooking.set(act.bookingId, own);
  }

  of(bookingId: string): readonly Act[] {
    return this.#byBooking.get(bookingId) ?? [];
  }

  /** Notes a change of the ward around the work that makes it. */
  async changing<T>(work: () => Promise<T>): Promise<T> {
    const sent = this.next();
    try {
      return await work();
    } finally {
      this.changes.push({ sent, answered: this.next() });
    }
  }
}
