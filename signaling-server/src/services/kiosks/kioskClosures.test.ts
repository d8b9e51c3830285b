import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { command, Fixture, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { centerBoard } from '../views/centerBoardViews.ts';
import { kioskView } from '../views/kioskViews.ts';
import { NOTHING_SAID, ViewMoment } from '../views/viewMoment.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

const close = (kioskId: string) =>
  office.services.kioskClosures.close(command(staff('staff-1')), kioskId, 'staff-1', 'broken');
const reopen = (kioskId: string) =>
  office.services.kioskClosures.reopen(command(staff('staff-1')), kioskId);
function shown<T>(of: (moment: ViewMoment) => T, choosing: string | null = null): T {
  const devices = {
    ...NOTHING_SAID,
    choosingSince: (id: string) => (id === choosing ? 5 : null),
  };
  return office.db.read((stores) =>
    of(new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo', devices })),
  );
}
const atKiosk = (id: string) =>
  shown((moment) => {
    const me = moment.stores.kiosks.get(id);
    if (me === null) throw new Error(id);
    return kioskView(moment, me).closure;
  });

it('[SC511] a kiosk out of use says why, and which others may be used', async () => {
  expect(atKiosk('kiosk-1')).toBeNull();
  const others = office.db
    .read(({ kiosks }) => kiosks.at('center'))
    .filter(({ id }) => id !== 'kiosk-1')
    .map(({ name }) => name);
  await close('kiosk-1');
  await close('kiosk-1');
  expect(atKiosk('kiosk-1')).toEqual({ reason: 'broken', elsewhere: others });
  await close('kiosk-2');
  expect(atKiosk('kiosk-1')?.elsewhere).toEqual(others.filter((name) => name !== 'kiosk-2'));
  const board = shown((moment) => centerBoard(moment, 'center', 'wall'));
  expect(board.kiosks.filter(({ closure }) => closure !== null)).toHaveLength(2);
  await reopen('kiosk-1');
  await reopen('kiosk-1');
  expect(atKiosk('kiosk-1')).toBeNull();
});

it('[SC512] no consultation begins at a kiosk out of use, and none ends; a restart knows it', async () => {
  const { id } = await office.request('kiosk-1');
  const before = office.get(id);
  await close('kiosk-1');
  expect(office.get(id)).toEqual(before);
  await close('kiosk-2');
  await expect(office.request('kiosk-2')).rejects.toMatchObject({ code: 'KIOSK_OUT_OF_ORDER' });
  const stored = await office.db.archive.find(kioskClosureKind.form, ['kioskClosure', 'kiosk-2']);
  expect(stored && kioskClosureKind.form.fromRow(stored)).toMatchObject({
    ...{ id: 'kiosk-2', state: 'closed', centerId: 'center', reason: 'broken' },
  });
  await reopen('kiosk-2');
  expect(
    await office.db.archive.find(kioskClosureKind.form, ['kioskClosure', 'kiosk-2']),
  ).toBeNull();
  expect((await office.request('kiosk-2')).state).toBe('waiting');
  await expect(close('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('[VW74] a board says that somebody chooses a topic, until there is a consultation', async () => {
  await office.services.connections.kioskCame('kiosk-1');
  const now = () =>
    shown((moment) => centerBoard(moment, 'center', 'staff').kiosks[0]?.now, 'kiosk-1');
  expect(now()).toEqual({ state: 'choosing', since: 5 });
  await office.request('kiosk-1');
  expect(now()).toMatchObject({ state: 'waiting' });
});
