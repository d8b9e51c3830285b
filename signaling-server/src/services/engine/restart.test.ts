import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';

const ASKED = { topicId: 'care', needs: { language: 'ja', supports: [] } } as const;
const PLACE = { id: 'kiosk-1', centerId: 'center' };

let folder: string;
let office: Fixture;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-restart-'));
  office = await started();
  await office.db.write(insertExampleWard);
});
afterEach(async () => {
  await stopped();
  rmSync(folder, { recursive: true });
});

const started = async (): Promise<Fixture> =>
  new Fixture(await openSqliteDatabase(join(folder, 'ward.sqlite')));

async function stopped(): Promise<void> {
  office.services.stop();
  await office.db.close();
}

async function restarted(): Promise<void> {
  await stopped();
  office = await started();
}

const cancel = (id: string) =>
  office.services.consultations.command(command(kiosk('kiosk-1')), id, { type: 'cancel' });

it('[CK2] a command that was answered before a restart is answered the same and done once', async () => {
  const press = command(kiosk('kiosk-1'), 'consultation.request');
  const first = await office.services.queueing.request(press, PLACE, ASKED);
  await cancel(first.consultationId);
  await restarted();
  // It is no longer in memory: its answer lies in the archive.
  expect(office.db.read(({ commands }) => commands.find(press.commandId))).toBeNull();
  expect(await office.services.queueing.request(press, PLACE, ASKED)).toEqual(first);
  expect(office.db.read(({ consultations }) => consultations.open())).toEqual([]);
});

it('[CK3] and refused from somebody else, also after a restart', async () => {
  const { id } = await office.request('kiosk-1');
  const press = command(kiosk('kiosk-1'), 'consultation.cancel');
  await office.services.consultations.command(press, id, { type: 'cancel' });
  await restarted();
  const other = { ...command(kiosk('kiosk-2'), 'consultation.cancel'), commandId: press.commandId };
  const again = office.services.consultations.command(other, id, { type: 'cancel' });
  await expect(again).rejects.toMatchObject({ code: 'DUPLICATE_REQUEST' });
});

it('[D4] tickets and sequence go on where they were, also when all of the day has ended', async () => {
  const { id } = await office.request('kiosk-1');
  await cancel(id);
  await restarted();
  const next = await office.request('kiosk-1');
  expect([next.ticket.number, next.sequence]).toEqual([2, 2]);
});

it('[D82] what became of the visits of today is known after a restart, each once', async () => {
  const first = await office.talk('kiosk-1', 'staff-1');
  await office.press(first.id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
  const gone = await office.request('kiosk-2');
  await office.press(gone.id, kiosk('kiosk-2'), { type: 'cancel' });
  const { day } = first.ticket;
  const visits = () => office.db.read(({ consultations }) => consultations.endedOn('center', day));
  const before = visits();
  expect(before.map(({ outcome }) => outcome)).toEqual(['writingUp', 'cancelled']);
  await restarted();
  expect(visits()).toEqual(before);
  // What is written up now changes what became of it, and not when the resident went.
  await office.clock.advance(60_000);
  await office.finish(first.id);
  expect(visits()).toEqual([{ ...before[0], outcome: 'settled' }, before[1]]);
  expect(
    office.db.read(({ consultations }) => consultations.endedOn('center', '1999-01-01')),
  ).toEqual([]);
});

it('[D15] how long it took, who ended last and how many were written up is known after a restart', async () => {
  const { id } = await office.talk();
  await office.clock.advance(90_000);
  await office.finish(id);
  const figures = () =>
    office.db.read(({ consultations }) => [
      consultations.durationsAt('desk', 0, 9),
      consultations.lastEndedBy('staff-1'),
      consultations.writtenUpBy('staff-1', 0),
    ]);
  const before = figures();
  expect(before).toMatchObject([[90_000], expect.any(Number), 1]);
  await restarted();
  expect(figures()).toEqual(before);
});

it('[D27] a kiosk shows how its last consultation ended, also after a restart', async () => {
  const { id } = await office.talk();
  await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
  await office.finish(id).catch(() => undefined);
  const latest = () =>
    office.db.read(({ consultations }) => consultations.latestOfKiosk('kiosk-1'));
  const before = latest();
  await restarted();
  expect(latest()).toEqual(before);
});
