import { DAY_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { everyProcedure } from '../../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  exampleStaff,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { command, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const far = { ...exampleStaff, id: 'far', displayName: 'far', deskIds: ['far-desk'] };
    stores.staff.insert(far);
    insertConsultation(stores, exampleConsultation(1));
    for (const p of everyProcedure) {
      if (p.state === 'accepted') stores.records(procedureKind).put({ ...p, nowIn: null });
    }
  });
});
afterEach(() => end());

const complete = () =>
  office.services.procedureDesk.complete(command(staff('far')), 'p-1', 'far', 'K-1024');
/** What the desk that began it sees of it. */
const sent = () => office.onConsole('staff-1').sent;

it('[PR475] a completed procedure is listed for 14 days where it began, and nowhere else', async () => {
  expect(sent()).toMatchObject([{ procedureId: 'p-1', state: 'accepted', completedAt: null }]);
  const completedAt = office.clock.now();
  await complete();
  expect(sent()).toMatchObject([
    { procedureId: 'p-1', state: 'completed', completedAt, isLate: false },
  ]);
  expect(office.onConsole('far')).toMatchObject({ inbox: [], sent: [] });
  await office.clock.advance(14 * DAY_MS - 1);
  expect(sent()).toHaveLength(1);
  await office.clock.advance(1);
  expect(sent()).toEqual([]);
});

it('[PR475] after a start of the server its days go on', async () => {
  await complete();
  await office.clock.advance(10 * DAY_MS);
  office.services.stop();
  const again = new ViewFixture(office.db);
  await again.services.begin();
  const listed = () => again.onConsole('staff-1').sent;
  expect(listed()).toHaveLength(1);
  // The clock of the second server begins with the day on which the first did.
  await again.clock.advance(14 * DAY_MS);
  expect(listed()).toEqual([]);
  again.services.stop();
});
