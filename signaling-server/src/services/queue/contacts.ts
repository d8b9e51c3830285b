import type { ContactResult } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { contactKind } from '../records/contact/kind.ts';

/** Callbacks and bookings that residents wish for, as staff settle them. */
export class Contacts {
  readonly #runner: UnitRunner;
  readonly #db: Database;

  constructor(runner: UnitRunner, db: Database) {
    this.#runner = runner;
    this.#db = db;
  }

  /**
   * Takes a request on and shows the number to dial; each showing is in the audit log. The number is
   * no part of the stored answer: it is gone for good when the request is done. Refuses with
   * `CONTACT_NOT_FOUND`, or with `WRONG_STATE` what a colleague has taken.
   */
  async take(
    command: Command,
    contactId: string,
    staffId: string,
  ): Promise<{ phone: string | null }> {
    await this.#runner.once(command, (unit) => {
      unit.act(contactKind, contactId, { type: 'take', staffId });
      unit.note({
        action: 'contact.read',
        record: { kind: 'contact', id: contactId },
        details: {},
      });
      return {};
    });
    const taken = this.#db.read(({ contacts }) => contacts.get(contactId));
    const isTheirs = taken?.state === 'taken' && taken.byStaffId === staffId;
    return { phone: isTheirs ? taken.phone : null };
  }

  /** Somebody else may take it. */
  giveBack(command: Command, contactId: string, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(contactKind, contactId, { type: 'giveBack', staffId });
      return {};
    });
  }

  /** Settles it; with that its number is forgotten. */
  finish(
    command: Command,
    contactId: string,
    staffId: string,
    result: ContactResult,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(contactKind, contactId, { type: 'finish', staffId, result });
      return {};
    });
  }
}
