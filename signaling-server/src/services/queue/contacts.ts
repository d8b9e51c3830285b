import type { ContactEvent, ContactResult } from '@madoguchi/domain';
import { AppError, contactTransition, unwrap } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { Consultations } from '../engine/unitRunner.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/** Callbacks and bookings that residents wish for, as staff settle them. */
export class Contacts {
  readonly #consultations: Consultations;
  readonly #db: Database;

  constructor(consultations: Consultations, db: Database) {
    this.#consultations = consultations;
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
    await this.#consultations.once(command, (unit) => {
      act(unit, contactId, { type: 'take', staffId });
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
    return this.#consultations.once(command, (unit) => {
      act(unit, contactId, { type: 'giveBack', staffId });
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
    return this.#consultations.once(command, (unit) => {
      act(unit, contactId, { type: 'finish', staffId, result });
      const record = { kind: 'contact', id: contactId } as const;
      unit.note({ action: 'contact.settled', record, details: { result } });
      return {};
    });
  }
}

function act(unit: UnitOfWork, contactId: string, event: ContactEvent): void {
  const before = unit.stores.contacts.get(contactId);
  if (before === null) throw new AppError('CONTACT_NOT_FOUND');
  const after = unwrap(contactTransition(before, event, unit.now));
  if (after !== before) unit.keepContact(after);
}
