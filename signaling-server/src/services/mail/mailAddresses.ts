import type { Caller } from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { mailAddressKind } from '../records/mailAddress/index.ts';

interface AddressesParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  /** Whether this server sends mails at all. */
  readonly isOffered: boolean;
}

/** メールの宛先: where somebody of staff is told of their bookings, and whether. Only they see it. */
export class MailAddresses {
  readonly #parts: AddressesParts;

  constructor(parts: AddressesParts) {
    this.#parts = parts;
  }

  of(staffId: string): RouteResponse<'mailAddress'> {
    const { db, isOffered } = this.#parts;
    const known = db.read((stores) => stores.records(mailAddressKind).get(staffId));
    return { isOffered, address: known?.address ?? null, isOn: known?.state === 'on' };
  }

  /** Without an address there is nothing to be told at. The log says that it changed, and not what it is. */
  async set(
    staffId: string,
    { address, isOn }: RouteBody<'setMailAddress'>,
    caller: Caller,
  ): Promise<void> {
    await this.#parts.runner.run((unit) => {
      const addresses = unit.stores.records(mailAddressKind);
      if (address === null) addresses.remove(staffId);
      else addresses.put({ id: staffId, state: isOn ? 'on' : 'off', address, at: unit.now });
      const record = { kind: 'staff', id: staffId } as const;
      unit.note({ action: 'account.changed', record, details: { what: 'mail' } });
    }, caller);
  }
}
