import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Fixture } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const far = { ...exampleStaff, id: 'far', displayName: 'far', deskIds: ['far-desk'] };
    stores.staff.insert(far);
  });
});
afterEach(() => end());

it('[EG15] where a resident could go, and whether anybody is there', async () => {
  const { id } = await office.talk();
  await office.available('far');
  const { transfers } = office.services;
  expect(transfers.targets(office.db, id, 'staff-1', office.clock.now()).targets).toMatchObject([
    { deskId: 'far-desk', free: 1, onDuty: 1, open: true },
  ]);
});

it('[EG15] whoever is away is not said to be busy', async () => {
  const { id } = await office.talk();
  await office.available('far');
  await office.say('far', { state: 'away', reason: 'break' });
  const { transfers } = office.services;
  expect(transfers.targets(office.db, id, 'staff-1', office.clock.now()).targets).toMatchObject([
    { deskId: 'far-desk', free: 0, onDuty: 0 },
  ]);
});

it('[EG112] whoever asks is not said to be free or busy at a desk that they serve, too', async () => {
  await office.db.write(({ staff: people }) => {
    const person = people.get('staff-1');
    if (person !== null) people.save({ ...person, deskIds: ['desk', 'far-desk'] });
  });
  const { id } = await office.talk();
  const targets = (staffId: string) =>
    office.services.transfers.targets(office.db, id, staffId, office.clock.now()).targets;
  expect(targets('staff-1')).toMatchObject([{ deskId: 'far-desk', free: 0, onDuty: 0 }]);
  expect(targets('staff-2')).toMatchObject([{ deskId: 'far-desk', free: 0, onDuty: 1 }]);
});

it('[EG112] a desk lies in an area, and a closed one opens at a time', async () => {
  const { id } = await office.talk();
  const { transfers } = office.services;
  const at = (now: number) => transfers.targets(office.db, id, 'staff-1', now).targets;
  expect(at(office.clock.now())).toMatchObject([{ area: 'headOffice', open: true, opensAt: null }]);
  const sunday = Date.parse('2026-11-22T12:00+09:00');
  const tuesday = Date.parse('2026-11-24T08:30+09:00');
  expect(at(sunday)).toMatchObject([{ open: false, opensAt: tuesday }]);
});
