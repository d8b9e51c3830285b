import { DEFAULT_HOURS, type OpeningHours, type TopicRule } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { ADMIN, AdminFixture, temporaryFolder } from '../admin/testing/adminFixture.ts';
import { SetUpCopies } from './setUpCopies.ts';

const folders: (() => void)[] = [];
let fixture: AdminFixture;
let copies: SetUpCopies;
const hours: OpeningHours = {
  ...DEFAULT_HOURS,
  ...{ place: { kind: 'center', centerId: 'center' }, openOnHolidays: true },
};
const rule: TopicRule = {
  ...{ topicId: 'care', scope: { kind: 'center', centerId: 'center' }, state: 'stopped' },
  ...{ since: '2026-12-01', reason: '研修のため' },
};
const asked = { fromCenterId: 'center', toCenterIds: ['near', 'far'] };

beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write((stores) => {
    insertExampleWard(stores);
    const { organisation } = stores;
    for (const id of ['near', 'far']) {
      organisation.putCenter({ id, branchId: 'branch', district: id, model: false });
    }
    organisation.putOpeningHours(hours);
    organisation.putTopicRule(rule);
  });
  copies = new SetUpCopies(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const set = () =>
  fixture.stored((organisation) => ({
    hours: organisation.openingHours().map(({ place }) => place),
    rules: organisation.topicRules().map(({ scope }) => scope),
  }));

it('[RO10] a dry run lists what a copy would change, and changes nothing', async () => {
  const before = set();
  const tried = await copies.copy({ ...asked, dryRun: true }, ADMIN);
  expect(tried.applied).toBe(false);
  expect(tried.changes.map(({ centerId, what }) => [centerId, what])).toEqual([
    ['near', 'hours'],
    ['near', 'rule'],
    ['far', 'hours'],
    ['far', 'rule'],
  ]);
  expect(set()).toEqual(before);
  expect([await fixture.log(), fixture.told]).toEqual([[], []]);
});

it('[RO10] the copy makes what the dry run has listed, with an entry for each change', async () => {
  const tried = await copies.copy({ ...asked, dryRun: true }, ADMIN);
  const made = await copies.copy({ ...asked, dryRun: false }, ADMIN);
  expect(made).toEqual({ ...tried, applied: true });
  const of = (centerId: string) => ({ kind: 'center', centerId });
  expect(set().hours).toEqual([of('center'), of('near'), of('far')]);
  expect(set().rules).toEqual([of('center'), of('near'), of('far')]);
  const actions = (await fixture.log()).map(({ action }) => action);
  expect(actions.toSorted()).toEqual([
    ...['hours.changed', 'hours.changed', 'topics.changed', 'topics.changed'],
  ]);
  expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
  expect(await copies.copy({ ...asked, dryRun: true }, ADMIN)).toMatchObject({ changes: [] });
});

it('[RO10] a center that there is not is refused', async () => {
  const nowhere = { ...asked, toCenterIds: ['near', 'nowhere'], dryRun: false };
  await expect(copies.copy(nowhere, ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await fixture.log()).toEqual([]);
});

it('[RO11] a copy is taken back as a whole', async () => {
  const before = set();
  const { changes } = await copies.copy({ ...asked, dryRun: false }, ADMIN);
  await copies.undo(changes, ADMIN);
  expect(set()).toEqual(before);
});

it('[RO11] nothing of a copy is taken back where something of it was changed since', async () => {
  const { changes } = await copies.copy({ ...asked, dryRun: false }, ADMIN);
  await fixture.db.write(({ organisation }) => {
    organisation.putTopicRule({ ...rule, scope: { kind: 'center', centerId: 'far' }, reason: '' });
  });
  const after = set();
  await expect(copies.undo(changes, ADMIN)).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(set()).toEqual(after);
});
