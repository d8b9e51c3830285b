import { NO_NEEDS, type Actor, type AppError } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { Access } from './access.ts';

let office: BookingOffice;
let end: () => Promise<void>;
let access: Access;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  await office.db.write((stores) => {
    stores.staff.insert({ ...exampleStaff, displayName: '', id: 'far', deskIds: ['far-desk'] });
  });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  access = new Access(office.db, office.clock, log);
});
afterEach(async () => {
  await access.stop();
  await end();
});

/** The code of a refusal, or `null` for whoever is let through. */
const refusal = (actor: Actor, action: Parameters<Access['check']>[1], id: string, kind: string) =>
  access.checkOn({ actor, from: '192.0.2.1' }, action, { kind, id }).then(
    () => null,
    (error: unknown) => (error as AppError).code,
  );

describe('a booking', () => {
  it('[H6] lies at its desk, its center and its kiosk', async () => {
    const held = await office.hold(600, { staffId: 'staff-1' });
    if (held.state !== 'held') throw new Error(held.code);
    const may = (by: Actor, action: 'booking.confirm' | 'booking.change') =>
      refusal(by, action, held.bookingId, 'booking');
    for (const by of [staff('staff-2'), COUNTER, kiosk('kiosk-1')]) {
      expect(await may(by, 'booking.confirm')).toBeNull();
    }
    for (const by of [staff('far'), kiosk('kiosk-2')]) {
      expect(await may(by, 'booking.confirm')).toBe('NOT_ALLOWED');
    }
    expect(await may(kiosk('kiosk-1'), 'booking.change')).toBe('NOT_ALLOWED');
    expect(await may(COUNTER, 'booking.change')).toBeNull();
  });

  it('[H6] time that is set aside lies with its person, desk or kiosk', async () => {
    const aside = async (
      kind: 'staff' | 'kiosk',
      id: string,
      by: typeof COUNTER | ReturnType<typeof staff> = staff('staff-1'),
    ) => {
      const { setAsideId } = await office.services.bookingSettings.setAside(command(by), by, {
        ...{ of: { kind, id }, fromDay: '2026-11-26', untilDay: null, weekday: 1, commandId: '' },
        ...{ from: 600, until: 660, support: null, reason: 'away' },
      });
      return setAsideId;
    };
    const may = (by: Actor, id: string) => refusal(by, 'booking.removeSetAside', id, 'setAside');
    const own = await aside('staff', 'staff-1');
    expect([await may(staff('staff-1'), own), await may(staff('staff-2'), own)]).toEqual([
      ...[null, 'NOT_ALLOWED'],
    ]);
    await expect(aside('kiosk', 'kiosk-1')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const ofKiosk = await aside('kiosk', 'kiosk-1', COUNTER);
    expect([await may(COUNTER, ofKiosk), await may(staff('staff-1'), ofKiosk)]).toEqual([
      ...[null, 'NOT_ALLOWED'],
    ]);
  });

  it('[H6] whoever waits for one lies at the desks that they would talk to, and at the center that asks them', async () => {
    const { standbyId } = await office.services.standbys.add(command(COUNTER), COUNTER, {
      ...{ commandId: '', topicIds: ['care'], needs: NO_NEEDS, withKiosk: true },
      ...{ centerId: 'center', deskId: 'desk', name: '山田', phone: null },
      suits: { fromDay: DAY, untilDay: DAY, weekdays: [0], from: 0, until: 5 },
      ...{ source: 'phone', contactId: null },
    });
    const may = (by: Actor) => refusal(by, 'booking.confirm', standbyId, 'standby');
    for (const by of [staff('staff-2'), COUNTER]) expect(await may(by)).toBeNull();
    for (const by of [staff('far'), kiosk('kiosk-1')]) expect(await may(by)).toBe('NOT_ALLOWED');
  });
});
