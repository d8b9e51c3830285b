import { NO_NEEDS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleKiosk, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { OrganisationAdmin } from '../admin/organisation.ts';
import { ADMIN, temporaryFolder } from '../admin/testing/adminFixture.ts';
import { RightsChanges } from '../access/rightsChanges.ts';
import { demoHours } from '../demo/demoQueues.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { rolloutTickKind } from '../records/rolloutTick/index.ts';
import { command, Fixture, kiosk } from '../testing/fixture.ts';
import { kioskView } from '../views/kioskViews.ts';
import { personView } from '../views/personView.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { Rollouts } from './rollouts.ts';

const PLACE = { centerId: 'center', topicId: 'care' };
const timeZone = 'Asia/Tokyo';
const WHY = '運営会議で決めたため';
const folders: (() => void)[] = [];
let office: Fixture;
let rollouts: Rollouts;
const caller = { ...ADMIN, actor: { kind: 'staff', staffId: 'admin', role: 'admin' } } as const;

beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  office = new Fixture(await openSqliteDatabase(folder.databasePath));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putOpeningHours(demoHours);
  });
  const { db, clock } = office;
  rollouts = new Rollouts({ db, clock, timeZone, runner: office.services.runner });
});
afterEach(async () => {
  await office.db.close();
  for (const remove of folders.splice(0)) remove();
});

const decide = (to: 'preparing' | 'trial' | 'service') =>
  rollouts.decide({ centerId: 'center', topicIds: ['care'], to, reason: WHY }, caller);
const stop = () =>
  rollouts.decide(
    { centerId: 'center', topicIds: ['care'], to: 'stopped', reason: WHY, notice: '改修のため' },
    caller,
  );
const tick = (item: 'testCall' | 'staffTrained' | 'forms' | 'signage' | 'printer') =>
  rollouts.tick({ ...PLACE, item, as: 'done', note: '確かめた' }, caller);
const onKiosk = () =>
  office.db.read((stores) => {
    const moment = new ViewMoment(stores, { now: office.clock.now(), timeZone });
    return kioskView(moment, exampleKiosk('kiosk-1')).topics.find(({ id }) => id === 'care');
  });
const request = () =>
  office.services.queueing.request(command(kiosk('kiosk-1')), exampleKiosk('kiosk-1'), {
    topicId: 'care',
    needs: NO_NEEDS,
  });
const care = () => rollouts.of('center').topics.find(({ topicId }) => topicId === 'care');

it('[RO4] what was set up before stages were is in service, and goes on', async () => {
  expect(care()).toMatchObject({ stage: 'service', since: null, decisions: [] });
  expect(onKiosk()).toMatchObject({ state: 'shown' });
  expect(await request()).toHaveProperty('consultationId');
});

it('[RO4] a center that is added begins with every topic in preparation, also when it comes back', async () => {
  const { db, clock } = office;
  const parts = { db, clock, rights: new RightsChanges() };
  const organisation = new OrganisationAdmin(parts);
  const unit = { id: null, branchId: 'branch', district: '新地区', model: false };
  const { centers } = await organisation.save({ kind: 'center', unit }, caller);
  const added = centers.find(({ district }) => district === '新地区');
  if (added === undefined) throw new Error('it was not added');
  const stages = () => rollouts.of(added.id).topics.map(({ stage }) => stage);
  expect(new Set(stages())).toEqual(new Set(['preparing']));
  await organisation.remove('center', added.id, caller);
  expect(() => rollouts.of(added.id)).toThrow('NOT_FOUND');
  await organisation.restore({ kind: 'center', unit: added }, caller);
  expect(new Set(stages())).toEqual(new Set(['preparing']));
});

it('[RO5] what is stopped or prepared cannot be asked for; what is tried out can', async () => {
  await stop();
  expect(onKiosk()).toMatchObject({ state: 'stopped', reason: '改修のため' });
  await expect(request()).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
  await decide('preparing');
  expect(onKiosk()).toMatchObject({ state: 'preparing', shownFrom: null });
  await expect(request()).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
  await decide('trial');
  expect(onKiosk()).toMatchObject({ state: 'shown' });
  expect(office.shown).toContain('kiosk-1');
  expect(await request()).toHaveProperty('consultationId');
});

it('[RO5] nobody who waits is disturbed when their topic is stopped', async () => {
  const waiting = await office.request('kiosk-1');
  await stop();
  expect(office.get(waiting.id).state).toBe('waiting');
});

it('[RO7] staff see of a visit that its topic is on trial', async () => {
  const visit = await office.request('kiosk-1');
  const isTrial = () => office.db.read((stores) => personView(stores, visit).isTrial);
  expect(isTrial()).toBe(false);
  await decide('trial');
  expect(isTrial()).toBe(true);
});

it('[RO6] the system finds the kiosk and whoever answers; a call that is answered is a test call', async () => {
  const found = () =>
    care()
      ?.checks.filter(({ state }) => state === 'found')
      .map(({ item }) => item);
  expect(found()).toEqual(['kiosk', 'desk']);
  await office.talk();
  expect(found()).toEqual(['kiosk', 'testCall', 'desk']);
});

it('[RO2] service comes when everything is there, is ticked or is not needed; otherwise nothing changes', async () => {
  await decide('trial');
  await expect(decide('service')).rejects.toMatchObject({ code: 'CHECKLIST_OPEN' });
  expect(care()?.stage).toBe('trial');
  for (const item of ['testCall', 'staffTrained', 'signage', 'printer'] as const) await tick(item);
  await rollouts.tick({ ...PLACE, item: 'forms', as: 'notNeeded', note: '相談だけ' }, caller);
  await decide('service');
  expect(care()).toMatchObject({
    stage: 'service',
    decisions: [{}, { to: 'service', missing: [] }],
  });
});

it('[RO3] a decision says who and why, is an entry of the log, and is read back', async () => {
  await decide('trial');
  const [last] = care()?.decisions ?? [];
  expect(last).toMatchObject({ from: 'service', to: 'trial', reason: WHY });
  expect(last?.missing).toContain('printer');
  const anything = { staffId: null, recordKind: null, recordId: null, from: null, until: null };
  const about = { ...anything, before: null, action: 'rollout.decided' } as const;
  const [entry] = await office.db.archive.searchAudit(about, 1);
  expect(entry).toMatchObject({
    record: { kind: 'topic', id: 'care' },
    details: { centerId: 'center', 'stage.before': 'service', 'stage.after': 'trial', reason: WHY },
  });
  const stored = await office.db.archive.find(rolloutKind.form, ['rollout', 'center care']);
  expect(stored && rolloutKind.form.fromRow(stored)).toMatchObject({ state: 'trial' });
});

it('[RO6] a tick is kept with its evidence, and gone when it is taken back', async () => {
  await tick('printer');
  const row = () => office.db.archive.find(rolloutTickKind.form, ['rolloutTick', 'center printer']);
  const stored = await row();
  expect(stored && rolloutTickKind.form.fromRow(stored)).toMatchObject({ note: '確かめた' });
  await rollouts.tick({ ...PLACE, item: 'printer', as: 'open' }, caller);
  expect(await row()).toBeNull();
  await expect(
    rollouts.tick({ centerId: 'nowhere', topicId: 'care', item: 'printer', as: 'open' }, caller),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
