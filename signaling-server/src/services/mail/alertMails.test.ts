import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import type { Mail } from '../../ports/mailer.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { alertKind } from '../records/alert/index.ts';
import { BookingOffice } from '../testing/bookingOffice.ts';
import { settled } from '../testing/fakeClock.ts';
import { staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { writeAlertMails } from './alertMails.ts';
import { MailAddresses } from './mailAddresses.ts';
import { MailOutbox } from './mailOutbox.ts';

const CONSOLE = 'https://madoguchi.ward.example/console/';
const WATCH = `${CONSOLE}#admin/kiosks/watch`;

let office: BookingOffice;
let end: () => Promise<void>;
let addresses: MailAddresses;
let outbox: MailOutbox;
let sent: Mail[];

beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  const { db, clock, services } = office;
  const { runner } = services;
  sent = [];
  writeAlertMails(runner);
  addresses = new MailAddresses({ db, runner, isOffered: true, timeZone: 'Asia/Tokyo' });
  outbox = new MailOutbox({
    ...{ db, runner, clock, timeZone: 'Asia/Tokyo' },
    links: { bookings: '', lowUse: '', watch: WATCH, console: CONSOLE },
    radar: { of: () => Promise.reject(new Error('nobody asks for it')) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    mailer: { send: (mail) => Promise.resolve(void sent.push(mail)), close: () => undefined },
  });
  outbox.begin();
});
afterEach(async () => {
  await outbox.stop();
  await end();
});

it('[FL7] an alert is mailed once to those of its center and to admins who want it, with nothing of any resident', async () => {
  const { runner } = office.services;
  const people = await office.db.write((stores) => {
    const known = stores.staff.get('staff-1');
    if (known === null) throw new Error('no staff-1');
    const of = (id: string, role: 'admin' | 'staff', centerIds: readonly string[]) => {
      stores.staff.insert({ ...known, id, role, centerIds: [...centerIds], deskIds: [] });
      return id;
    };
    return [of('chief', 'admin', []), of('here', 'staff', ['center']), of('there', 'staff', [])];
  });
  for (const id of ['staff-1', ...people]) {
    const wanted = { address: `${id}@ward.example`, isOn: true, lowUse: false, alerts: true };
    await addresses.set(id, wanted, { actor: staff(id), from: '192.0.2.1' });
  }
  expect(addresses.of('staff-1').alerts).toBeNull();
  expect(addresses.of('here').alerts).toBe(true);
  const alert = { id: 'a1', kioskId: 'kiosk-1', centerId: 'center', fault: 'camera' } as const;
  await runner.run((unit) => {
    unit.create(alertKind, { ...alert, raisedAt: unit.now, state: 'raised' });
  });
  await settled();
  expect(sent.map(({ to }) => to).toSorted()).toEqual(['chief@ward.example', 'here@ward.example']);
  const [first, second] = sent.toSorted((a, b) => (a.to < b.to ? -1 : 1));
  expect(first?.subject).toContain('カメラが見つかりません');
  expect([first?.text.includes(WATCH), second?.text.includes(WATCH)]).toEqual([true, false]);
  await runner.run((unit) => {
    unit.act(alertKind, 'a1', { type: 'see', staffId: 'chief' });
  });
  await settled();
  expect(sent).toHaveLength(2);
});
