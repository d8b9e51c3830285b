import type { AuditEntry, StaffMember } from '@madoguchi/domain';
import { NO_SKILLS } from '@madoguchi/domain';
import type { ConsoleView, GuestView, KioskView } from '@madoguchi/protocol';
import { consoleView, guestView, kioskView } from '@madoguchi/protocol';
import { consoleView as buildConsole } from '../views/consoleViews.ts';
import { guestView as buildGuest } from '../views/guestViews.ts';
import { kioskView as buildKiosk } from '../views/kioskViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { settled } from './fakeClock.ts';
import { Fixture } from './fixture.ts';

/** The services, and what screens show; each view is checked as a client would check it. */
export class ViewFixture extends Fixture {
  onKiosk(kioskId = 'kiosk-1'): KioskView {
    return this.#see((moment) => {
      const kiosk = moment.stores.kiosks.get(kioskId);
      if (kiosk === null) throw new Error(`${kioskId} is not there`);
      return kioskView.parse(buildKiosk(moment, kiosk));
    });
  }

  onConsole(staffId = 'staff-1'): ConsoleView {
    return this.#see((moment) => {
      const me = moment.stores.staff.get(staffId);
      if (me === null) throw new Error(`${staffId} is not there`);
      return consoleView.parse(buildConsole(moment, me));
    });
  }

  atGuest(participantId: string, consultationId: string): GuestView {
    return this.db.read((stores) =>
      guestView.parse(buildGuest(stores, { participantId, consultationId })),
    );
  }

  /** A センター職員 of the example ward, and an admin. */
  async addOthers(): Promise<void> {
    const nowhere = { deskIds: [], centerIds: [], districtIds: [] };
    const facts = { ...nowhere, skills: NO_SKILLS, disabled: false };
    await this.db.write((stores) => {
      const add = (id: string, role: 'staff' | 'admin', centerIds: string[]): void =>
        stores.staff.insert({ ...facts, id, displayName: id, role, centerIds });
      add('center-staff', 'staff', ['center']);
      add('admin', 'admin', []);
    });
  }

  /** An admin changes somebody, and whoever is connected feels it. */
  async change(staffId: string, what: Partial<StaffMember>): Promise<void> {
    await this.db.write(({ staff }) => {
      const person = staff.get(staffId);
      if (person !== null) staff.save({ ...person, ...what });
    });
    const { connections } = this.services;
    if (what.disabled === true) {
      await connections.staffBarred(staffId);
      await connections.staffWent(staffId);
    } else await connections.staffMoved(staffId);
    await settled();
  }

  /** The audit log, the oldest entry first. */
  async log(): Promise<readonly AuditEntry[]> {
    const anything = { staffId: null, recordKind: null, recordId: null, action: null };
    const everything = { ...anything, from: null, until: null, before: null };
    return (await this.db.archive.searchAudit(everything, 50)).toReversed();
  }

  #see<T>(look: (moment: ViewMoment) => T): T {
    const connected = this.services.connections.staff;
    const around = { now: this.clock.now(), timeZone: 'Asia/Tokyo', connected };
    return this.db.read((stores) => look(new ViewMoment(stores, around)));
  }
}
