import type { Actor, StaffMember } from '@madoguchi/domain';
import { parseCookie } from 'cookie';
import type { Accounts } from '../ports/accounts.ts';
import type { Database, Kiosk } from '../ports/store.ts';
import type { Enrolled, Enrolment } from './enrolment.ts';

/** The cookie that holds a device's token; scripts cannot read it. */
export const KIOSK_COOKIE = 'madoguchi_kiosk';

/** Finds out who speaks, from cookies alone: what a message says of its sender is never believed. */
export class Identity {
  readonly #db: Database;
  readonly #accounts: Accounts;
  readonly #enrolment: Enrolment;

  constructor(db: Database, accounts: Accounts, enrolment: Enrolment) {
    this.#db = db;
    this.#accounts = accounts;
    this.#enrolment = enrolment;
  }

  /** The enrolled device behind a cookie header and the token that proves it, or `null`. */
  enrolled(cookieHeader: string | undefined): Enrolled | null {
    const token = parseCookie(cookieHeader ?? '')[KIOSK_COOKIE];
    if (token === undefined) return null;
    const kiosk = this.#enrolment.kioskOf(token);
    return kiosk === null ? null : { kiosk, token };
  }

  /** The enrolled device behind a cookie header, or `null`. */
  kiosk(cookieHeader: string | undefined): Kiosk | null {
    return this.enrolled(cookieHeader)?.kiosk ?? null;
  }

  /** The signed-in member of staff behind a cookie header, or `null`. */
  async staff(cookieHeader: string | undefined): Promise<StaffMember | null> {
    const staffId = await this.#accounts.whoIs(cookieHeader);
    return staffId === null ? null : this.#db.read(({ staff }) => staff.get(staffId));
  }
}

/** A device as an actor. */
export const asKiosk = (kiosk: Kiosk): Extract<Actor, { kind: 'kiosk' }> => ({
  kind: 'kiosk',
  kioskId: kiosk.id,
  centerId: kiosk.centerId,
});

/** A member of staff as an actor. */
export const asStaff = (staff: StaffMember): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId: staff.id,
  role: staff.role,
});
