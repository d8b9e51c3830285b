import { NO_NEEDS, rolloutId } from '@madoguchi/domain';
import type { TopicToSave } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleKiosk, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { demoHours } from '../demo/demoQueues.ts';
import { UnitRunner } from '../engine/unitRunner.ts';
import { Queueing } from '../queue/queueing.ts';
import { KINDS } from '../records/index.ts';
import { KindRegistry } from '../records/registry.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { kioskView } from '../views/kioskViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';
import { TopicCatalogue } from './topicCatalogue.ts';

const TOKYO = 'Asia/Tokyo';
const moving: TopicToSave = {
  ...{ id: null, deskKind: 'health-welfare', icon: 'housing' },
  name: { ja: '引越し', en: 'Moving' },
  hint: { ja: '転入、転出、証明' },
};
const folders: (() => void)[] = [];
let fixture: AdminFixture;
let catalogue: TopicCatalogue;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putOpeningHours(demoHours);
  });
  catalogue = new TopicCatalogue(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const save = (change: Partial<TopicToSave> = {}) => catalogue.save({ ...moving, ...change }, ADMIN);
const layOut = (change: object) =>
  catalogue.layOut({ centerId: null, order: [], hidden: [], seasons: [], ...change }, ADMIN);
const onKiosk = (today = '2026-11-22') =>
  fixture.db.read((stores) => {
    const now = Date.parse(`${today}T10:00+09:00`);
    const moment = new ViewMoment(stores, { now, timeZone: TOKYO });
    return kioskView(moment, exampleKiosk('kiosk-1')).topics.map(({ id }) => id);
  });
const added = async () => {
  const { topics } = await save();
  return topics.find(({ name }) => name.ja === '引越し')?.id ?? '';
};

it('[TC4] a topic that is added begins in preparation at every center, and is changed under its id', async () => {
  const id = await added();
  const stages = fixture.db.read((stores) =>
    stores.organisation
      .centers()
      .map(
        ({ id: centerId }) =>
          stores.records(rolloutKind).get(rolloutId({ centerId, topicId: id })).state,
      ),
  );
  expect(stages.length).toBeGreaterThan(0);
  expect(new Set(stages)).toEqual(new Set(['preparing']));
  await save({ id, name: { ja: '引越しと住所' } });
  expect(fixture.stored((ward) => ward.topic(id)?.name)).toEqual({ ja: '引越しと住所' });
  expect(onKiosk()).toContain(id);
});

it('[TC4] two topics have no name in common, and one that there is not is not changed', async () => {
  await save();
  await expect(save()).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await expect(save({ id: 'gone', name: { ja: '別' } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('[TC5] that a topic was added is taken back, unless something is about it already', async () => {
  const id = await added();
  await layOut({ order: [id, 'care'] });
  await catalogue.remove(id, ADMIN);
  expect(catalogue.all().ward.order).toEqual(['care']);
  expect(fixture.stored((ward) => ward.topic(id))).toBeNull();
  await fixture.db.write(({ organisation }) =>
    organisation.putTopicRule({
      ...{ topicId: 'care', scope: { kind: 'ward' }, state: 'shown', since: '2026-01-01' },
      reason: '',
    }),
  );
  await expect(catalogue.remove('care', ADMIN)).rejects.toMatchObject({ code: 'STILL_IN_USE' });
  expect(fixture.stored((ward) => ward.topic('care'))).not.toBeNull();
});

it('[TC1] [TC2] kiosks follow the order of the ward or of their center, and a season', async () => {
  const id = await added();
  expect(onKiosk()).toEqual(['care', id]);
  await layOut({ order: [id, 'care'] });
  expect(onKiosk()).toEqual([id, 'care']);
  await layOut({ centerId: 'center', order: ['care', id] });
  expect(onKiosk()).toEqual(['care', id]);
  const march = { topicId: id, from: '03-01', until: '03-31' };
  await layOut({ order: [id, 'care'], seasons: [march] });
  expect(onKiosk('2027-03-10')).toEqual([id, 'care']);
  expect(onKiosk('2027-04-01')).toEqual(['care', id]);
  await layOut({ centerId: 'center', order: [] });
  expect(catalogue.all().centers).toEqual([]);
  expect(onKiosk('2027-04-01')).toEqual([id, 'care']);
});

it('[TC3] what is hidden is at no kiosk and cannot be asked for', async () => {
  await layOut({ hidden: ['care'] });
  expect(onKiosk()).toEqual([]);
  const runner = new UnitRunner(fixture.db, fixture.clock, new KindRegistry(KINDS));
  const asked = new Queueing(runner, TOKYO).request(
    command(kiosk('kiosk-1')),
    exampleKiosk('kiosk-1'),
    { topicId: 'care', needs: NO_NEEDS },
  );
  await expect(asked).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
  expect(catalogue.all().topics.map(({ id }) => id)).toEqual(['care']);
});

it('[TC1] what there is not is laid out nowhere', async () => {
  await expect(layOut({ order: ['gone'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(layOut({ centerId: 'gone', order: ['care'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('[TC6] what the program brings along is added once, and takes nothing of the ward away', async () => {
  const before = catalogue.all();
  expect(before.shipped).toBeGreaterThan(5);
  const after = await catalogue.addShipped(ADMIN);
  expect(after.shipped).toBe(0);
  expect(after.topics).toHaveLength(before.topics.length + before.shipped);
  expect(after.topics).toEqual(expect.arrayContaining(before.topics));
});

it('[TC7] each change is an entry of the log with what it was, and nothing is none', async () => {
  const id = await added();
  await save({ id });
  await save({ id, name: { ja: '引越し', en: 'Moving house' } });
  await layOut({ order: [id] });
  const [laidOut, changed, made, ...others] = await fixture.log();
  expect(laidOut).toMatchObject({ action: 'catalogue.laidOut', details: { 'order.after': id } });
  expect(changed).toMatchObject({ action: 'catalogue.changed', record: { kind: 'topic', id } });
  expect(Object.keys(changed?.details ?? {}).toSorted()).toEqual([
    ...['translations.after', 'translations.before'],
  ]);
  expect(made).toMatchObject({ details: { 'name.after': '引越し' } });
  expect(others).toEqual([]);
});
