import { DEFAULT_ROUTING, type RoutingRule } from '@madoguchi/domain';
import { queueRoutes } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { RoutingAdmin } from './routing.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const rule: RoutingRule = { topicId: 'care', ...DEFAULT_ROUTING };
const named: RoutingRule = { ...rule, strategy: 'named', namedStaffIds: ['staff-2', 'staff-1'] };
const folders: (() => void)[] = [];
let fixture: AdminFixture;
let routing: RoutingAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write((stores) => {
    insertExampleWard(stores);
    const admin = { ...exampleStaff, role: 'admin', id: 'admin', displayName: 'admin' } as const;
    stores.staff.insert(admin);
  });
  routing = new RoutingAdmin(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

it('[P32] every topic has its rule, and every specialist could be named', () => {
  expect(queueRoutes.routingRules.response.parse(routing.all())).toEqual({
    rules: [rule],
    specialists: [
      { staffId: 'staff-1', displayName: 'staff-1', deskIds: ['desk'] },
      { staffId: 'staff-2', displayName: 'staff-2', deskIds: ['desk'] },
    ],
  });
});

it('[P32] a rule replaces the one before, with what changed in the log', async () => {
  await routing.save({ ...named, offerLimitMs: 30_000 }, ADMIN);
  expect(routing.all().rules).toEqual([{ ...named, offerLimitMs: 30_000 }]);
  expect(await fixture.log()).toMatchObject([
    {
      action: 'routing.changed',
      record: { kind: 'topic', id: 'care' },
      details: {
        'strategy.before': 'longest-idle',
        'strategy.after': 'named',
        'namedStaff.before': '',
        'namedStaff.after': 'staff-2 staff-1',
        'offerLimit.before': 20,
        'offerLimit.after': 30,
      },
    },
  ]);
  expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
});

it('[P32] names are kept only where they count, and there somebody is named', async () => {
  await routing.save({ ...named, strategy: 'ring-all' }, ADMIN);
  expect(routing.all().rules).toMatchObject([{ strategy: 'ring-all', namedStaffIds: [] }]);
  const nobody = routing.save({ ...named, namedStaffIds: [] }, ADMIN);
  await expect(nobody).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it.each([
  ['a topic that is not there', { ...named, topicId: 'nothing' }],
  ['somebody who is not there', { ...named, namedStaffIds: ['nobody'] }],
  ['somebody who is no specialist', { ...named, namedStaffIds: ['admin'] }],
])('[P32] %s is refused', async (_what, wrong) => {
  await expect(routing.save(wrong, ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await fixture.log()).toEqual([]);
});
