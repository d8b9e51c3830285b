import type { ClientEventName } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import type { Answer } from '../fairness/transport.ts';
import type { Act, Asked, Deed, Known, Ledger } from './ledger.ts';
import type { Booker } from './people.ts';

/** What is noted of an act beside who did it and what came of it. */
type Noted = Partial<Pick<Act, 'bookingId' | 'slot' | 'offered' | 'minutes'>>;

/** What everybody knows of the bookings that there are, as far as they were told. */
export class KnownBookings {
  readonly ledger: Ledger;
  readonly topicId: string;
  /** Epoch milliseconds by the clock of the server. */
  readonly #clock: () => number;
  readonly #held = new Map<Booker, Known[]>();
  readonly #booked: Known[] = [];

  constructor(ledger: Ledger, topicId: string, clock: () => number) {
    this.ledger = ledger;
    this.topicId = topicId;
    this.#clock = clock;
    this.#booked.push(...ledger.known.values());
  }

  /** Sends a command and notes what was answered; a slot that is not to be had is a refusal, too. */
  async told(
    { id, line }: Booker,
    deed: Deed,
    noted: Noted,
    command: (commandId: string) => readonly [ClientEventName, object],
  ): Promise<Answer> {
    const sent = this.ledger.next();
    const answer = await line.send(...command(crypto.randomUUID()));
    const data = answer.data as { readonly state?: string; readonly code?: string } | null;
    const isRefused = answer.code === 'ok' && data?.state === 'refused';
    const code = isRefused ? (data.code ?? '') : answer.code;
    const bookingId = deed === 'hold' ? heldIn(answer.data) : '';
    const [answered, at] = [this.ledger.next(), this.#clock()];
    this.ledger.note({ bookingId, ...noted, deed, by: id, code, sent, answered, at });
    return { code, data: answer.data };
  }

  /** Notes what one act did to several bookings. */
  noteEach(
    { id: by }: Booker,
    deed: Deed,
    each: readonly Pick<Act, 'bookingId' | 'slot'>[],
    { code, sent }: Pick<Act, 'code' | 'sent'>,
  ): void {
    const [answered, at] = [this.ledger.next(), this.#clock()];
    for (const one of each) this.ledger.note({ ...one, deed, by, code, sent, answered, at });
  }

  /** What is known of a time that somebody holds. */
  knows(bookingId: string, slot: Asked, withKiosk: boolean): Known {
    const known: Known = {
      ...{ bookingId, centerId: slot.centerId, deskId: slot.deskId, withKiosk },
      ...{ day: slot.day, start: slot.start, number: '', isOver: false },
    };
    this.ledger.known.set(bookingId, known);
    return known;
  }

  isHeld(who: Booker, bookingId: string, slot: Asked, withKiosk: boolean): void {
    const known = this.knows(bookingId, slot, withKiosk);
    // A kiosk talks about one time: the one before was let go by this.
    if (who.kind === 'kiosk') for (const each of this.#held.get(who) ?? []) this.#letGo(who, each);
    this.#held.set(who, [...(who.kind === 'kiosk' ? [] : (this.#held.get(who) ?? [])), known]);
  }

  /** One of the times that somebody holds, which they hold no more. */
  takeHeld(who: Booker): Known | undefined {
    return this.#held.get(who)?.shift();
  }

  isBooked(known: Known, number: string): void {
    known.number = number;
    this.#booked.push(known);
  }

  /** Any booking that somebody may change. */
  someOf({ kind, deskIds, centerIds }: Booker): Known | undefined {
    for (let tries = 0; tries < 20 && this.#booked.length > 0; tries += 1) {
      const at = randomInt(this.#booked.length);
      const known = this.#booked[at];
      if (known?.isOver === true) this.#booked.splice(at, 1);
      else if (known !== undefined) {
        const isTheirs =
          kind === 'counter' ? centerIds.includes(known.centerId) : deskIds.includes(known.deskId);
        if (isTheirs) return known;
      }
    }
    return undefined;
  }

  bookedAt(centerId: string): readonly Known[] {
    return this.#booked.filter((each) => each.centerId === centerId && !each.isOver);
  }

  #letGo({ id }: Booker, { bookingId }: Known): void {
    const [sent, answered, at] = [this.ledger.next(), this.ledger.next(), this.#clock()];
    const done = { deed: 'release', by: id, code: 'ok' } as const;
    this.ledger.note({ bookingId, ...done, sent, answered, at });
  }
}

const heldIn = (data: unknown): string =>
  (data as { readonly bookingId?: string } | null)?.bookingId ?? '';
