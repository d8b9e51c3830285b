import { DEFAULT_HOURS } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

const place = { id: 'kiosk-1', centerId: 'center' };
const callback = {
  kind: 'callback',
  phone: '0312345678',
  wish: { day: '2026-11-25', part: 'morning' },
} as const;
/** Days on which the desk or the center is closed, or open in the morning alone. */
const closeSome = () =>
  office.db.write(({ organisation }) => {
    const closed = (day: string) => ({ day, spans: [], reason: '研修' });
    const short = { ...closed('2026-12-01'), spans: [{ from: '08:30', until: '12:00' }] };
    organisation.putOpeningHours({
      ...{ ...DEFAULT_HOURS, place: { kind: 'desk', deskId: 'desk' } },
      exceptions: [closed('2026-11-26'), short],
    });
    organisation.putOpeningHours({
      ...{ ...DEFAULT_HOURS, place: { kind: 'center', centerId: 'center' } },
      exceptions: [closed('2026-11-27')],
    });
  });
const unmet = () => office.db.archive.unmetDemand(0);
const wishes = () => office.db.read((s) => s.contacts.open(['desk'], []));

describe('outside opening hours', () => {
  /** A Tuesday evening. */
  beforeEach(() => office.clock.advance(10 * 3_600_000));

  it('[EG30] nobody is let into a queue, and no ticket is used up', async () => {
    await expect(office.request('kiosk-1')).rejects.toMatchObject({ code: 'CLOSED_NOW' });
    expect(office.db.read((s) => s.consultations.open())).toEqual([]);
  });

  it('[EG31] a wish is kept for the desk and counted as unmet', async () => {
    const asked = { topicId: 'care', contact: callback };
    await office.services.queueing.requestContact(command(kiosk('kiosk-1')), place, asked);
    expect(wishes()).toMatchObject([{ state: 'open', kind: 'callback', consultationId: null }]);
    expect(await unmet()).toMatchObject([{ way: 'callback', because: 'closed', deskId: 'desk' }]);
  });

  it.each(['telephone', 'paper'] as const)(
    '[EG31] [CT23] who goes with %s is counted',
    async (way) => {
      const { queueing } = office.services;
      await queueing.leaveVisit(command(kiosk('kiosk-1')), place, { topicId: 'care', way });
      const counted = { way, because: 'closed', deskId: 'desk', topicId: 'care' };
      expect(await unmet()).toMatchObject([{ ...counted, centerId: 'center' }]);
      expect(wishes()).toEqual([]);
      expect(office.db.read((s) => s.consultations.open())).toEqual([]);
    },
  );

  it('[EG31] [CK2] twice by the same press is counted once', async () => {
    const press = command(kiosk('kiosk-1'));
    const leaving = { topicId: 'care', way: 'paper' } as const;
    await office.services.queueing.leaveVisit(press, place, leaving);
    await office.services.queueing.leaveVisit(press, place, leaving);
    expect(await unmet()).toHaveLength(1);
  });

  it('[EG31] for a topic that there is not, nothing is counted', async () => {
    const leaving = { topicId: 'nothing', way: 'paper' } as const;
    const left = office.services.queueing.leaveVisit(command(kiosk('kiosk-1')), place, leaving);
    await expect(left).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
    expect(await unmet()).toEqual([]);
  });
});

describe('leaving a queue', () => {
  it.each(['telephone', 'paper'] as const)('[EG31] by %s is counted', async (way) => {
    const { id } = await office.request('kiosk-1');
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, { way });
    expect(office.get(id)).toMatchObject({ ending: { kind: 'unmet', way } });
    expect(await unmet()).toMatchObject([{ way, because: 'nobody-free' }]);
    expect(wishes()).toEqual([]);
  });

  it('[EG31] for a callback leaves the wish with its consultation', async () => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact: callback } as const;
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, leaving);
    expect(wishes()).toMatchObject([{ consultationId: id, phone: '0312345678' }]);
  });

  it('[BR14] who has booked a time instead is counted, and leaves no wish', async () => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'booking', contact: null } as const;
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, leaving);
    expect(office.get(id)).toMatchObject({ ending: { kind: 'unmet', way: 'booking' } });
    expect(await unmet()).toMatchObject([{ way: 'booking', because: 'nobody-free' }]);
    expect(wishes()).toEqual([]);
  });

  it.each([
    ['without a number', { ...callback, phone: null }],
    ['for a day that is past', { ...callback, wish: { day: '2026-11-23', part: 'morning' } }],
    ['for something else', { ...callback, kind: 'booking' }],
  ] as const)('[EG31] a callback %s is refused, and nobody leaves', async (_, contact) => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact } as const;
    const { queueing } = office.services;
    await expect(queueing.leave(command(kiosk('kiosk-1')), id, leaving)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(office.get(id).state).toBe('waiting');
    expect(await unmet()).toEqual([]);
  });

  it.each([
    ['a weekend', '2026-11-28'],
    ['a holiday', '2027-01-11'],
    ['the end of the year', '2026-12-30'],
    ['a day on which the desk is closed', '2026-11-26'],
    ['a day on which the center is closed', '2026-11-27'],
    ['a half of a day in which the desk is closed', '2026-12-01'],
  ])('[CT24] a wish for %s is refused, and nobody leaves', async (_, day) => {
    await closeSome();
    const { queueing } = office.services;
    const contact = { ...callback, wish: { day, part: 'afternoon' } } as const;
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact } as const;
    const refused = { code: 'CLOSED_THEN' };
    const press = () => command(kiosk('kiosk-1'));
    await expect(queueing.leave(press(), id, leaving)).rejects.toMatchObject(refused);
    const asked = { topicId: 'care', contact };
    await expect(queueing.requestContact(press(), place, asked)).rejects.toMatchObject(refused);
    expect(office.get(id).state).toBe('waiting');
    expect([await unmet(), wishes()]).toEqual([[], []]);
  });

  it('[CT24] a wish for the half in which they are open is taken', async () => {
    await closeSome();
    const contact = { ...callback, wish: { day: '2026-12-01', part: 'morning' } } as const;
    const asked = { topicId: 'care', contact };
    await office.services.queueing.requestContact(command(kiosk('kiosk-1')), place, asked);
    expect(wishes()).toHaveLength(1);
  });

  it('[EG31] twice by the same press is counted once', async () => {
    const { id } = await office.request('kiosk-1');
    const press = command(kiosk('kiosk-1'));
    await office.services.queueing.leave(press, id, { way: 'paper' });
    await office.services.queueing.leave(press, id, { way: 'paper' });
    expect(await unmet()).toHaveLength(1);
  });
});

it('[EG32] who lifted somebody and why is in the audit log', async () => {
  const { id } = await office.request('kiosk-1');
  await office.services.queueing.lift(command(staff('staff-1')), id, 'staff-1', 'deadline-today');
  const query = { staffId: 'staff-1', recordKind: 'consultation', recordId: id } as const;
  const rest = { action: null, from: null, until: null, before: null };
  expect(await office.db.archive.searchAudit({ ...query, ...rest }, 10)).toMatchObject([
    { action: 'consultation.lifted', details: { reason: 'deadline-today' } },
  ]);
});

it('[Q106] that something was said of a resident is on record, what was said is not', async () => {
  const { id } = await office.request('kiosk-1');
  const { queueing } = office.services;
  const said = '耳が遠い方です';
  await queueing.remark(command(staff('staff-1')), id, 'staff-1', said);
  expect(office.get(id)).toMatchObject({ remark: { text: said, byStaffId: 'staff-1' } });
  const anything = { staffId: null, recordKind: null, action: null };
  const query = { ...anything, recordId: id, from: null, until: null, before: null };
  const entries = await office.db.archive.searchAudit(query, 10);
  const history = await office.db.archive.history(id);
  expect(entries).toMatchObject([{ action: 'consultation.remarked', details: {} }]);
  expect(history.map(({ type }) => type)).toContain('remark');
  expect(JSON.stringify([entries, history])).not.toContain(said);
});
