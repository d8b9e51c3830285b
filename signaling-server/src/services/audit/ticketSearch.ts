import type { Consultation } from '@madoguchi/domain';
import { isSameName, mayOn } from '@madoguchi/domain';
import type { FoundRecord } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import { consultationForm } from '../records/consultation/form.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { wardOf } from '../records/places.ts';
import { foundRecord } from './records.ts';

/** A ticket as a resident gives it, with the day: numbers begin anew on each. */
export interface GivenTicket {
  readonly district: string;
  readonly number: number;
  readonly day: string;
}

/** Finds what came of an earlier consultation by the ticket that its resident gives. */
export class TicketSearch {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * What is over, was given this ticket and may be read by whoever asks; what may not is as if there were none.
   * That it is read is in the audit log before anything of it is shown.
   */
  async find(ticket: GivenTicket, caller: Asker): Promise<{ records: FoundRecord[] }> {
    const over = (await withTicket(this.#db, ticket)).filter(isOver);
    const readable = this.#db.read((stores) =>
      over.filter((c) =>
        mayOn(caller.actor, 'record.read', placeOfConsultation(stores, c), wardOf(stores)),
      ),
    );
    if (readable.length > 0) {
      await this.#db.write(({ audit }) => {
        for (const { id } of readable) {
          const record = { kind: 'consultation', id } as const;
          const fact = { ...caller, action: 'record.read', record, details: {} } as const;
          audit.append(fact, this.#clock.now());
        }
      });
    }
    return this.#db.read((stores) => ({ records: readable.map((c) => foundRecord(stores, c)) }));
  }
}

/** The consultations that were given this ticket on its day, wherever whoever asks may look. */
export async function withTicket(
  db: Database,
  { district, number, day }: GivenTicket,
): Promise<Consultation[]> {
  const centers = db.read(({ organisation }) =>
    organisation.centers().filter((center) => isSameName(center.district, district)),
  );
  const rows = await Promise.all(
    centers.map(({ id }) => db.archive.byTicket(consultationForm, id, day, number)),
  );
  return rows.flatMap((row) => (row === null ? [] : [consultationForm.fromRow(row)]));
}

/** For the resident it is over, though a card of it may still be under way. */
const isOver = ({ state }: Consultation): boolean => state === 'closed' || state === 'followUp';
