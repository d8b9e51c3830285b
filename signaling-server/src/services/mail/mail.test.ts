import { MAIL_TRIED_AGAIN_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import type { RouteResponse } from '@madoguchi/protocol';
import type { Mail } from '../../ports/mailer.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { staffMailKind } from '../records/staffMail/index.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { settled } from '../testing/fakeClock.ts';
import { command, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { writeBookingMails } from './bookingMails.ts';
import { MailAddresses } from './mailAddresses.ts';
import { MailOutbox } from './mailOutbox.ts';

const LINK = 'https://madoguchi.ward.example/console/bookings';
const LOW_USE = 'https://madoguchi.ward.example/console/#admin/figures/use';
const ON = { address: 'tanto@ward.example', isOn: true, lowUse: false, alerts: false };
const caller = { actor: staff('staff-1'), from: '192.0.2.1' };

const RADAR: RouteResponse<'lowUseRadar'> = {
  ...{ from: '2026-11-02', until: '2026-11-30' },
  centers: [
    {
      ...{ centerId: 'center', district: '池尻', visits: 1, peers: null, hints: [] },
      past: { expected: 7.4, verdict: 'low' },
    },
    {
      ...{ centerId: 'other', district: '松原', visits: 9, peers: null, hints: [] },
      past: { expected: 8.1, verdict: 'usual' },
    },
  ],
};

let office: BookingOffice;
let end: () => Promise<void>;
let addresses: MailAddresses;
let outbox: MailOutbox;
let sent: Mail[];
let isDown: boolean;
const warnings: unknown[] = [];

/** Begins to hand over, as a server does at its start. */
function begin(): void {
  outbox = new MailOutbox({
    ...{ db: office.db, runner: office.services.runner, clock: office.clock },
    links: { bookings: LINK, lowUse: LOW_USE, watch: '', console: '' },
    timeZone: 'Asia/Tokyo',
    radar: { of: () => Promise.resolve(RADAR) },
    log: {
      ...{ info: () => undefined, error: () => undefined },
      warn: (fields: unknown) => void warnings.push(fields),
    },
    mailer: {
      send: (mail) =>
        isDown
          ? Promise.reject(Object.assign(new Error(`no ${mail.to}`), { code: 'ECONNECTION' }))
          : Promise.resolve(void sent.push(mail)),
      close: () => undefined,
    },
  });
  outbox.begin();
}

beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  const { db } = office;
  const { runner } = office.services;
  writeBookingMails(runner);
  addresses = new MailAddresses({ db, runner, isOffered: true, timeZone: 'Asia/Tokyo' });
  [sent, isDown] = [[], false];
  warnings.length = 0;
  await addresses.set('staff-1', ON, caller);
  begin();
});
afterEach(async () => {
  await outbox.stop();
  await end();
});

const waiting = () => office.db.read((stores) => stores.records(staffMailKind).waiting());
const subjects = () => sent.map(({ subject }) => subject.replace(/（.*/u, ''));
const move = (bookingId: string, staffId: string) =>
  office.services.bookings.move(command(COUNTER), {
    ...{ commandId: '', bookingId, day: DAY, start: 660, staffId, reason: 'resident' },
  });

it('[SM2] a specialist is told what is made, moved, cancelled and to be settled, and nothing of the resident', async () => {
  const id = await office.book(600, { staffId: 'staff-1' });
  await move(id, 'staff-1');
  await office.services.bookingSettings.setAside(command(staff('staff-1')), staff('staff-1'), {
    ...{ of: { kind: 'staff', id: 'staff-1' }, fromDay: DAY, untilDay: DAY, weekday: null },
    ...{ from: 660, until: 720, support: null, reason: 'meeting', commandId: '' },
  });
  await office.tell(id, { type: 'cancel', why: 'ward' });
  await settled();
  expect(subjects()).toEqual([
    ...['予約が入りました', '予約が移りました', '設定し直す予約があります'],
    '予約が取り消されました',
  ]);
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(['tanto@ward.example']));
  expect(sent[0]?.text).toContain('11月26日(木) 10:00〜10:30');
  expect(sent[2]?.text).toContain('予約を入れない時間になったため');
  for (const { text } of sent) expect(text).toContain(LINK);
  expect(JSON.stringify(sent)).not.toMatch(/山田|0312345678/u);
  expect(waiting()).toEqual([]);
});

it('[SM2] whoever had a booking before it moved is told, too; what only happens on the day is not', async () => {
  const id = await office.book(600, { staffId: 'staff-1' });
  await move(id, 'staff-2');
  await settled();
  expect(subjects()).toEqual(['予約が入りました', '予約が移りました']);
  await office.tell(id, { type: 'delay', minutes: 10 });
  await office.tell(id, { type: 'call' });
  await settled();
  expect(sent).toHaveLength(2);
});

it('[SM1] who has given no address, has stopped it or is no longer here is told nothing', async () => {
  await office.book(600, { staffId: 'staff-2' });
  await addresses.set(
    'staff-1',
    { address: 'tanto@ward.example', isOn: false, lowUse: false, alerts: false },
    caller,
  );
  await office.book(600, { staffId: 'staff-1' });
  await settled();
  expect(addresses.of('staff-1')).toEqual({
    ...{ isOffered: true, address: 'tanto@ward.example', isOn: false },
    lowUse: null,
    alerts: null,
  });
  await addresses.set(
    'staff-1',
    { address: null, isOn: false, lowUse: false, alerts: false },
    caller,
  );
  expect(addresses.of('staff-1')).toMatchObject({ isOffered: true, address: null, isOn: false });
  expect(sent).toEqual([]);
  const log = JSON.stringify(await office.entries());
  expect(log).toContain('"what":"mail"');
  expect(log).not.toContain('ward.example');
});

it('[SM4] a mail server that is down keeps nobody waiting: mails wait, outlive a stop, and go out later', async () => {
  isDown = true;
  const id = await office.book(600, { staffId: 'staff-1' });
  await settled();
  expect(office.booking(id).state).toBe('booked');
  expect(waiting()).toMatchObject([{ tries: 1, what: 'made' }]);
  expect(warnings).toEqual([{ code: 'ECONNECTION', tries: 1 }]);
  isDown = false;
  await office.clock.advance((MAIL_TRIED_AGAIN_MS[0] ?? 0) - 1);
  await settled();
  expect(sent).toEqual([]);
  await office.clock.advance(1);
  await settled();
  expect([subjects(), waiting()]).toEqual([['予約が入りました'], []]);
  isDown = true;
  await office.tell(id, { type: 'cancel', why: 'resident' });
  await settled();
  await outbox.stop();
  isDown = false;
  expect(waiting()).toHaveLength(1);
  begin();
  await settled();
  expect(subjects()).toEqual(['予約が入りました', '予約が取り消されました']);
});

const becomes = (role: 'admin' | 'specialist') =>
  office.db.write(({ staff: people }) => {
    const person = people.get('staff-1');
    if (person !== null) people.save({ ...person, role });
  });

it('[SM6] an admin who wants it is told on Monday morning where few come, once after weeks away, and nobody else', async () => {
  const wanted = { address: 'tanto@ward.example', isOn: true, lowUse: true, alerts: true } as const;
  await addresses.set('staff-1', wanted, caller);
  expect(addresses.of('staff-1').lowUse).toBeNull();
  await becomes('admin');
  await addresses.set('staff-1', wanted, caller);
  expect(addresses.of('staff-1').lowUse).toBe(true);
  const monday = Date.parse('2026-11-30T08:00+09:00');
  await office.clock.advance(monday - 60_000 - office.clock.now());
  await settled();
  expect(sent).toEqual([]);
  await office.clock.advance(60_000);
  await settled();
  expect(subjects()).toEqual(['オンライン相談の使われ方：1か所で少なくなっています']);
  expect(sent[0]?.text).toContain('・池尻：1件（前の8週間なら約7件）');
  expect(sent[0]?.text).not.toContain('松原');
  expect(sent[0]?.text).toContain(LOW_USE);
  await becomes('specialist');
  await office.clock.advance(7 * 86_400_000);
  await settled();
  expect(sent).toHaveLength(1);
});
