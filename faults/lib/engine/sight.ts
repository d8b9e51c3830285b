import type { Consultation, ContactRequest, Handoff } from '@madoguchi/domain';
import { occupiedStaff, staffIn } from '@madoguchi/domain';
import type { SqlConnection } from '../database/place.ts';

/** How things stand in a ward, read from its database beside whoever works on it. */
export class Sight {
  readonly #db: SqlConnection;
  /** Rows of history up to this id; a database may leave ids out. */
  #counted = { rows: 0, id: 0 };
  #counting: Promise<number> = Promise.resolve(0);

  constructor(db: SqlConnection) {
    this.#db = db;
  }

  /** The newest at this kiosk, closed or not. */
  async ofKiosk(kioskId: string): Promise<Consultation | null> {
    const [newest] = await this.#consultations(
      'select body from consultation where kiosk_id = ? order by sequence desc limit 1',
      kioskId,
    );
    return newest ?? null;
  }

  /** What somebody of staff is occupied by. */
  async ofStaff(staffId: string): Promise<Consultation | null> {
    return (await this.open()).find((c) => occupiedStaff(c).includes(staffId)) ?? null;
  }

  /** What somebody of staff is asked to join. */
  async asked(staffId: string): Promise<Consultation | null> {
    const isAsked = (c: Consultation): boolean =>
      staffIn(c).some((part) => part.staffId === staffId && part.as === 'invited');
    return (await this.open()).find(isAsked) ?? null;
  }

  queue(): Promise<readonly Consultation[]> {
    return this.#consultations(
      "select body from consultation where state in ('waiting', 'offered') order by sequence",
    );
  }

  open(): Promise<readonly Consultation[]> {
    return this.#consultations("select body from consultation where state <> 'closed'");
  }

  /** Cards of written-up consultations that nobody has settled. */
  async cards(): Promise<readonly Handoff[]> {
    const cards = await this.#bodies("select body from handoff where state <> 'settled'");
    return (cards as readonly Handoff[]).filter(({ purpose }) => purpose === 'followUp');
  }

  async contacts(): Promise<readonly ContactRequest[]> {
    const contacts = await this.#bodies("select body from contact_request where state <> 'done'");
    return contacts as readonly ContactRequest[];
  }

  /** Everybody of staff, and the desks that they serve. */
  async staff(): Promise<readonly { readonly id: string; readonly deskIds: readonly string[] }[]> {
    const serves = await this.#db.all('select staff_id, desk_id from staff_desk');
    const staff = await this.#db.all('select id from staff');
    return staff.map(({ id }) => ({
      id: String(id),
      deskIds: serves.filter((row) => row['staff_id'] === id).map((row) => String(row['desk_id'])),
    }));
  }

  /** How many rows of history there are. */
  rows(): Promise<number> {
    this.#counting = this.#counting.then(() => this.#count());
    return this.#counting;
  }

  close(): Promise<void> {
    return this.#db.close();
  }

  async #count(): Promise<number> {
    const [since] = await this.#db.all(
      'select count(*) as n, max(id) as id from consultation_event where id > ?',
      this.#counted.id,
    );
    const rows = this.#counted.rows + Number(since?.['n']);
    this.#counted = { rows, id: Number(since?.['id'] ?? this.#counted.id) };
    return rows;
  }

  async #bodies(sql: string, ...about: string[]): Promise<readonly unknown[]> {
    const rows = await this.#db.all(sql, ...about);
    return rows.map(({ body }) => JSON.parse(String(body)) as unknown);
  }

  async #consultations(sql: string, ...about: string[]): Promise<readonly Consultation[]> {
    return (await this.#bodies(sql, ...about)) as readonly Consultation[];
  }
}
