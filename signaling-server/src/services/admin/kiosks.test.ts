import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleKiosk, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { KioskRegister } from '../kiosks/kioskRegister.ts';
import { KiosksAdmin } from './kiosks.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const folders: (() => void)[] = [];
let fixture: AdminFixture;
let kiosks: KiosksAdmin;
let register: KioskRegister;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  const { db, clock, rights } = fixture;
  const isKioskConnected = (id: string) => id === 'kiosk-1';
  register = new KioskRegister(db, clock, '1');
  const clockAheadMs = (id: string) => register.clockAheadMs(id);
  const deskCamera = (id: string) => register.deskCamera(id);
  kiosks = new KiosksAdmin({ db, clock, rights, isKioskConnected, clockAheadMs, deskCamera });
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

it('[P23] every device is listed with whether it is connected, and when a copy of it came', async () => {
  await register.duplicate(exampleKiosk('kiosk-2'), '192.0.2.9');
  expect((await kiosks.all()).kiosks).toMatchObject([
    { kioskId: 'kiosk-1', centerId: 'center', connected: true, duplicateAt: null },
    { kioskId: 'kiosk-2', connected: false, duplicateAt: fixture.clock.now() },
  ]);
});

it('[PV7] how the camera over the desk of a connected device is is listed, and of one that went nothing', async () => {
  register.deskCameraSaid('kiosk-1', 'broken');
  expect((await kiosks.all()).kiosks).toMatchObject([
    { deskCamera: 'broken' },
    { deskCamera: null },
  ]);
  await register.seen('kiosk-1', null);
  expect((await kiosks.all()).kiosks[0]).toMatchObject({ deskCamera: null });
});

it('[P46] how far the clock of a connected device is off is listed, and of one that went nothing', async () => {
  register.clockCompared('kiosk-1', 300_000);
  expect((await kiosks.all()).kiosks).toMatchObject([
    { kioskId: 'kiosk-1', clockAheadMs: 300_000 },
    { kioskId: 'kiosk-2', clockAheadMs: null },
  ]);
  await register.seen('kiosk-1', null);
  expect((await kiosks.all()).kiosks[0]).toMatchObject({ clockAheadMs: null });
});

it('[P23] the list holds no key', async () => {
  expect(JSON.stringify(await kiosks.all())).not.toContain('x-of-kiosk-1');
});

it('[P23] a device gets another name, and the log knows the old one', async () => {
  const renamed = await kiosks.rename('kiosk-1', '1番窓口', ADMIN);
  expect(renamed.kiosks[0]).toMatchObject({ name: '1番窓口', revokedAt: null });
  expect(await fixture.log()).toMatchObject([
    {
      action: 'kiosk.renamed',
      record: { kind: 'kiosk', id: 'kiosk-1' },
      details: { 'name.before': 'kiosk-1', 'name.after': '1番窓口' },
    },
  ]);
});

it('[P23] two devices of a center do not have the same name, but a withdrawn one does not count', async () => {
  await kiosks.rename('kiosk-1', '窓口 A', ADMIN);
  const twin = kiosks.rename('kiosk-2', '窓口　ａ', ADMIN);
  await expect(twin).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await kiosks.revoke('kiosk-1', ADMIN);
  const renamed = await kiosks.rename('kiosk-2', '窓口 A', ADMIN);
  expect(renamed.kiosks[1]).toMatchObject({ name: '窓口 A' });
});

it('[P24] a withdrawn device is in the log, and its connection is told of', async () => {
  const { kiosks: after } = await kiosks.revoke('kiosk-1', ADMIN);
  expect(after[0]?.revokedAt).toBe(fixture.clock.now());
  expect(await fixture.log()).toMatchObject([
    { action: 'kiosk.revoked', record: { id: 'kiosk-1' } },
  ]);
  expect(fixture.told).toEqual([{ type: 'kioskRevoked', kioskId: 'kiosk-1' }]);
});

it('[P24] withdrawing it again changes nothing, but ends what may still be connected', async () => {
  await kiosks.revoke('kiosk-1', ADMIN);
  await fixture.clock.advance(1000);
  const { kiosks: after } = await kiosks.revoke('kiosk-1', ADMIN);
  expect(after[0]?.revokedAt).toBe(fixture.clock.now() - 1000);
  expect(await fixture.log()).toHaveLength(1);
  expect(fixture.told).toHaveLength(2);
});

it('[P24] a device that is not there is not found', async () => {
  await expect(kiosks.revoke('nobody', ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(kiosks.rename('nobody', 'x', ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
