import { dayAfter, localDay, mondayOf, type Caller } from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { mailAddressKind } from '../records/mailAddress/index.ts';

interface AddressesParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  /** Whether this server sends mails at all. */
  readonly isOffered: boolean;
  readonly timeZone: string;
}

/** メールの宛先: where somebody of staff is told of their bookings, and whether. Only they see it. */
export class MailAddresses {
  readonly #parts: AddressesParts;

  constructor(parts: AddressesParts) {
    this.#parts = parts;
  }

  of(staffId: string): RouteResponse<'mailAddress'> {
    const { db, isOffered } = this.#parts;
    return db.read((stores) => {
      const known = stores.records(mailAddressKind).get(staffId);
      const isTold = (known?.lowUseDue ?? null) !== null;
      const lowUse = isAdmin(stores, staffId) ? isTold : null;
      const alerts = hearsOfKiosks(stores, staffId, null) ? known?.alerts === true : null;
      const isOn = known?.state === 'on';
      return { isOffered, address: known?.address ?? null, isOn, lowUse, alerts };
    });
  }

  /** Without an address there is nothing to be told at. The log says that it changed, and not what it is. */
  async set(
    staffId: string,
    { address, isOn, lowUse, ...wanted }: RouteBody<'setMailAddress'>,
    caller: Caller,
  ): Promise<void> {
    await this.#parts.runner.run((unit) => {
      const isKnown = unit.stores.records(mailAddressKind).get(staffId) !== null;
      const isTold = lowUse && isAdmin(unit.stores, staffId);
      const alerts = wanted.alerts && hearsOfKiosks(unit.stores, staffId, null);
      const lowUseDue = isTold ? this.#nextMonday(unit.now) : null;
      if (address !== null && isKnown) {
        unit.act(mailAddressKind, staffId, { type: 'set', address, isOn, lowUseDue, alerts });
      } else if (address !== null) {
        const state = isOn ? 'on' : 'off';
        const asked = { id: staffId, state, address, at: unit.now, lowUseDue, alerts } as const;
        unit.create(mailAddressKind, asked);
      } else if (isKnown) unit.act(mailAddressKind, staffId, { type: 'remove' });
      const record = { kind: 'staff', id: staffId } as const;
      unit.note({ action: 'account.changed', record, details: { what: 'mail' } });
    }, caller);
  }

  /** The first Monday after this day. */
  #nextMonday(now: number): string {
    return dayAfter(mondayOf(localDay(now, this.#parts.timeZone)), 7);
  }
}

const isAdmin = ({ staff }: Stores, staffId: string): boolean =>
  staff.get(staffId)?.role === 'admin';

/** Who may be told of faults of kiosks: admins, and the staff of their center (of any, if none is named). */
export function hearsOfKiosks(
  { staff }: Stores,
  staffId: string,
  centerId: string | null,
): boolean {
  const person = staff.get(staffId);
  if (person?.role === 'admin') return true;
  return person?.role === 'staff' && (centerId === null || person.centerIds.includes(centerId));
}
