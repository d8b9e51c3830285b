import { MAP_LIMITS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { pictureBytes } from '../testing/pictureBytes.ts';
import { DirectionsAdmin } from './directions.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const folder = temporaryFolder();
let fixture: AdminFixture;
let directions: DirectionsAdmin;
beforeEach(async () => {
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  directions = new DirectionsAdmin(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  folder.remove();
});

const words = { centerId: 'center', address: '池尻0-0-0', way: '' };
const save = (map: Buffer | null, changes: Partial<typeof words> = {}) =>
  directions.save({ ...words, ...changes, map: map && map.toString('base64') }, ADMIN);

it('[O150] what is said of a center is kept, its map by its bytes, each change once in the log', async () => {
  const map = pictureBytes(2_000, 1_200, 700);
  await save(map);
  await save(map);
  expect(directions.of('center')).toEqual({
    ...{ centerId: 'center', address: '池尻0-0-0', way: null },
    map: { type: 'image/png', base64: map.toString('base64') },
  });
  const [entry, ...others] = await fixture.log();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    ...{ action: 'organisation.changed', record: { kind: 'center', id: 'center' } },
    details: { 'address.before': null, 'address.after': '池尻0-0-0' },
  });
  expect(entry?.details['map.after']).toMatch(/^2 KB \([0-9a-f]{8}\)$/);
});

it('[O150] a map that is none, or more than paper needs, is refused, and so is a center that there is not', async () => {
  const { bytes, side } = MAP_LIMITS;
  const refused = async (code: string, ...given: Parameters<typeof save>) => {
    await expect(save(...given)).rejects.toMatchObject({ code });
  };
  await refused('FILE_UNUSABLE', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await refused('FILE_TOO_LARGE', pictureBytes(bytes + 1, 100, 100));
  await refused('FILE_TOO_LARGE', pictureBytes(100, side + 1, 100));
  await refused('NOT_FOUND', null, { centerId: 'nowhere' });
  expect(() => directions.of('nowhere')).toThrow('NOT_FOUND');
  expect(directions.of('center').map).toBeNull();
});
