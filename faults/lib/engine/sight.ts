import type { Consultation, ContactRequest, Handoff } from '@madoguchi/domain';
import { occupiedStaff, staffIn } from '@madoguchi/domain';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** How things stand in a ward, read from its database beside whoever works on it. */
export class Sight {
  readonly #db: DatabaseSync;
  readonly #ofKiosk: StatementSync;
  readonly #queue: StatementSync;
  readonly #open: StatementSync;
  readonly #cards: StatementSync;
  readonly #contacts: StatementSync;
  readonly #rows: StatementSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true });
    const prepared = (sql: string): StatementSync => this.#db.prepare(sql);
    this.#ofKiosk = prepared(
      'select body from consultation where kiosk_id = ? order by sequence desc limit 1',
    );
    this.#queue = prepared(
      "select body from consultation where state in ('waiting', 'offered') order by sequence",
    );
    this.#open = prepared("select body from consultation where state <> 'closed'");
    this.#cards = prepared("select body from handoff where state <> 'settled'");
    this.#contacts = prepared("select body from contact_request where state <> 'done'");
    this.#rows = prepared('select coalesce(max(id), 0) as n from consultation_event');
  }

  /** The newest at this kiosk, closed or not. */
  ofKiosk(kioskId: string): Consultation | null {
    return consultations(this.#ofKiosk, kioskId)[0] ?? null;
  }

  /** What somebody of staff is occupied by. */
  ofStaff(staffId: string): Consultation | null {
    return this.open().find((c) => occupiedStaff(c).includes(staffId)) ?? null;
  }

  /** What somebody of staff is asked to join. */
  asked(staffId: string): Consultation | null {
    const isAsked = (c: Consultation): boolean =>
      staffIn(c).some((part) => part.staffId === staffId && part.as === 'invited');
    return this.open().find(isAsked) ?? null;
  }

  queue(): readonly Consultation[] {
    return consultations(this.#queue);
  }

  open(): readonly Consultation[] {
    return consultations(this.#open);
  }

  /** Cards of written-up consultations that nobody has settled. */
  cards(): readonly Handoff[] {
    const cards = bodies(this.#cards) as readonly Handoff[];
    return cards.filter(({ purpose }) => purpose === 'followUp');
  }

  contacts(): readonly ContactRequest[] {
    return bodies(this.#contacts) as readonly ContactRequest[];
  }

  /** Everybody of staff, and the desks that they serve. */
  staff(): readonly { readonly id: string; readonly deskIds: readonly string[] }[] {
    const serves = this.#db.prepare('select desk_id from staff_desk where staff_id = ?');
    return this.#db
      .prepare('select id from staff')
      .all()
      .map(({ id }) => ({
        id: String(id),
        deskIds: serves.all(String(id)).map((row) => String(row['desk_id'])),
      }));
  }

  /** How many rows of history there are. */
  rows(): number {
    return Number(this.#rows.get()?.['n']);
  }

  close(): void {
    this.#db.close();
  }
}

const bodies = (statement: StatementSync, ...about: string[]): readonly unknown[] =>
  statement.all(...about).map(({ body }) => JSON.parse(String(body)) as unknown);

const consultations = (statement: StatementSync, ...about: string[]): readonly Consultation[] =>
  bodies(statement, ...about) as readonly Consultation[];
