import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../storage/sqlite/sqliteDatabase.ts';
import { insertExampleWard } from '../storage/testing/exampleWard.ts';
import { command, Fixture, kiosk, staff } from './testing/fixture.ts';

let folder: string;
let office: Fixture;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  const db = await openSqliteDatabase(join(folder, 'ward.sqlite'));
  await db.write(insertExampleWard);
  office = new Fixture(db);
});
afterEach(async () => {
  office.services.stop();
  await office.db.close();
  rmSync(folder, { recursive: true });
});

const place = { id: 'kiosk-1', centerId: 'center' };
const callback = {
  kind: 'callback',
  phone: '0312345678',
  wish: { day: '2026-11-25', part: 'morning' },
} as const;
const unmet = () => office.db.read((s) => s.unmetDemand.since(0));
const wishes = () => office.db.read((s) => s.contacts.open(['desk'], []));

describe('outside opening hours', () => {
  /** A Tuesday evening. */
  beforeEach(() => office.clock.advance(10 * 3_600_000));

  it('[EG30] nobody is let into a line, and no ticket is used up', async () => {
    await expect(office.request('kiosk-1')).rejects.toMatchObject({ code: 'CLOSED_NOW' });
    expect(office.db.read((s) => s.consultations.open())).toEqual([]);
  });

  it('[EG31] a wish is kept for the desk and counted as unmet', async () => {
    const asked = { topicId: 'care', contact: callback };
    await office.services.lines.requestContact(command(kiosk('kiosk-1')), place, asked);
    expect(wishes()).toMatchObject([{ state: 'open', kind: 'callback', consultationId: null }]);
    expect(unmet()).toMatchObject([{ way: 'callback', because: 'closed', deskId: 'desk' }]);
  });
});

describe('leaving a line', () => {
  it.each(['telephone', 'paper'] as const)('[EG31] by %s is counted', async (way) => {
    const { id } = await office.request('kiosk-1');
    await office.services.lines.leave(command(kiosk('kiosk-1')), id, { way });
    expect(office.get(id)).toMatchObject({ ending: { kind: 'unmet', way } });
    expect(unmet()).toMatchObject([{ way, because: 'nobody-free' }]);
    expect(wishes()).toEqual([]);
  });

  it('[EG31] for a callback leaves the wish with its consultation', async () => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact: callback } as const;
    await office.services.lines.leave(command(kiosk('kiosk-1')), id, leaving);
    expect(wishes()).toMatchObject([{ consultationId: id, phone: '0312345678' }]);
  });

  it.each([
    ['without a number', { ...callback, phone: null }],
    ['for a day that is past', { ...callback, wish: { day: '2026-11-23', part: 'morning' } }],
    ['for something else', { ...callback, kind: 'booking' }],
  ] as const)('[EG31] a callback %s is refused, and nobody leaves', async (_, contact) => {
    const { id } = await office.request('kiosk-1');
    const leaving = { way: 'callback', contact } as const;
    const { lines } = office.services;
    await expect(lines.leave(command(kiosk('kiosk-1')), id, leaving)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(office.get(id).state).toBe('waiting');
    expect(unmet()).toEqual([]);
  });

  it('[EG31] twice by the same press is counted once', async () => {
    const { id } = await office.request('kiosk-1');
    const press = command(kiosk('kiosk-1'));
    await office.services.lines.leave(press, id, { way: 'paper' });
    await office.services.lines.leave(press, id, { way: 'paper' });
    expect(unmet()).toHaveLength(1);
  });
});

it('[EG32] who lifted somebody and why is in the audit log', async () => {
  const { id } = await office.request('kiosk-1');
  await office.services.lines.lift(command(staff('staff-1')), id, 'staff-1', 'deadline-today');
  const query = { staffId: 'staff-1', recordKind: 'consultation', recordId: id } as const;
  const rest = { action: null, from: null, until: null, before: null };
  expect(office.db.read(({ audit }) => audit.search({ ...query, ...rest }, 10))).toMatchObject([
    { action: 'consultation.lifted', details: { reason: 'deadline-today' } },
  ]);
});
