import { NO_NEEDS, type TopicRule } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleKiosk, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { UnitRunner } from '../engine/unitRunner.ts';
import { KINDS } from '../records/index.ts';
import { KindRegistry } from '../records/registry.ts';
import { demoHours } from '../demo/demoQueues.ts';
import { kioskView } from '../views/kioskViews.ts';
import { Queueing } from '../queue/queueing.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { followDays, untilNextDay } from './dayTurn.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';
import { TopicsAdmin } from './topics.ts';

const TOKYO = 'Asia/Tokyo';
const TODAY = '2026-11-22';
const rule: TopicRule = {
  topicId: 'care',
  scope: { kind: 'center', centerId: 'center' },
  state: 'stopped',
  since: TODAY,
  reason: '担当者の研修のため',
};
const folders: (() => void)[] = [];
let fixture: AdminFixture;
let topics: TopicsAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putOpeningHours(demoHours);
  });
  topics = new TopicsAdmin(fixture, TOKYO);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const put = (change: Partial<TopicRule> = {}) => topics.put({ ...rule, ...change }, ADMIN);
const onKiosk = (today = TODAY) =>
  fixture.db.read((stores) => {
    const now = Date.parse(`${today}T10:00+09:00`);
    const moment = new ViewMoment(stores, { now, timeZone: TOKYO });
    return kioskView(moment, exampleKiosk('kiosk-1')).topics;
  });
const shown = (today = TODAY) => onKiosk(today).map(({ id, state }) => [id, state]);
const request = () =>
  new Queueing(new UnitRunner(fixture.db, fixture.clock, new KindRegistry(KINDS)), TOKYO).request(
    command(kiosk('kiosk-1')),
    exampleKiosk('kiosk-1'),
    { topicId: 'care', needs: NO_NEEDS },
  );

it('[P13] a topic that is shown can be asked for', async () => {
  expect(shown()).toEqual([['care', 'shown']]);
  expect(await request()).toHaveProperty('consultationId');
});

it('[P13] a topic in preparation is seen and cannot be asked for', async () => {
  await put({ state: 'preparing' });
  expect(shown()).toEqual([['care', 'preparing']]);
  await expect(request()).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
});

it('[P13] a topic that is stopped is seen and cannot be asked for', async () => {
  await put();
  expect(shown()).toEqual([['care', 'stopped']]);
  await expect(request()).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
});

it('[P13] a stop that begins tomorrow leaves today alone', async () => {
  await put({ since: '2026-11-23' });
  expect(shown()).toEqual([['care', 'shown']]);
  expect(shown('2026-11-23')).toEqual([['care', 'stopped']]);
  expect(await request()).toHaveProperty('consultationId');
});

it('[P26] the kiosk knows why a topic is stopped and from when on it is offered again', async () => {
  await put();
  await put({ state: 'shown', since: '2026-12-03', reason: '' });
  expect(onKiosk()[0]).toMatchObject({ reason: rule.reason, shownFrom: '2026-12-03' });
});

it('[P26] of a topic in preparation the kiosk knows the day, and not the reason', async () => {
  await put({ state: 'preparing' });
  await put({ state: 'shown', since: '2026-12-03', reason: '' });
  expect(onKiosk()[0]).toMatchObject({ state: 'preparing', shownFrom: '2026-12-03' });
  expect(onKiosk()[0]).not.toHaveProperty('reason');
});

it('[P14] a change is told to the screens at once', async () => {
  await put();
  await topics.remove(rule, ADMIN);
  expect(fixture.told).toEqual([{ type: 'wardChanged' }, { type: 'wardChanged' }]);
});

it('[P14] the screens are told when another day begins in the ward', async () => {
  const stop = followDays(fixture.clock, TOKYO, fixture.rights);
  // It is 10:00 in Tokyo.
  await fixture.clock.advance(14 * 3_600_000 - 1);
  expect(fixture.told).toEqual([]);
  await fixture.clock.advance(1);
  expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
  await fixture.clock.advance(24 * 3_600_000);
  expect(fixture.told).toHaveLength(2);
  stop();
  await fixture.clock.advance(24 * 3_600_000);
  expect(fixture.told).toHaveLength(2);
});

it('[P14] a day has 25 hours where clocks are put back', () => {
  const midnight = Date.parse('2026-10-25T00:00:00+02:00');
  expect(untilNextDay(midnight, 'Europe/Berlin')).toBe(25 * 3_600_000);
});

it('[P15] there is one rule for a topic, a place and a day; the next replaces it', async () => {
  await put();
  const { rules, today } = await put({ state: 'preparing', reason: '準備' });
  expect(rules).toEqual([{ ...rule, state: 'preparing', reason: '準備' }]);
  expect(today).toBe(TODAY);
  expect((await fixture.log())[0]).toMatchObject({
    action: 'topics.changed',
    record: { kind: 'topic', id: 'care' },
    details: {
      place: 'center:center',
      since: TODAY,
      'state.before': 'stopped',
      'state.after': 'preparing',
      'reason.before': rule.reason,
      'reason.after': '準備',
    },
  });
});

it('[P15] a rule is taken back once', async () => {
  await put();
  expect((await topics.remove(rule, ADMIN)).rules).toEqual([]);
  expect((await fixture.log())[0]?.details).toMatchObject({ 'state.before': 'stopped' });
  await expect(topics.remove(rule, ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('[P29] a rule that was taken back comes back, in the log', async () => {
  await put();
  await topics.remove(rule, ADMIN);
  expect((await topics.restore(rule, ADMIN)).rules).toEqual([rule]);
  expect((await fixture.log())[0]?.details).toMatchObject({ 'state.after': 'stopped' });
});

it('[P29] a rule does not come back over another one', async () => {
  await put({ state: 'preparing' });
  await expect(topics.restore(rule, ADMIN)).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(shown()).toEqual([['care', 'preparing']]);
});

it('[P15] topic, center and desk of a rule exist', async () => {
  for (const wrong of [
    { topicId: 'nothing' },
    { scope: { kind: 'center', centerId: 'nowhere' } as const },
    { scope: { kind: 'desk', deskId: 'nowhere' } as const },
  ]) {
    await expect(put(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await fixture.log()).toEqual([]);
});

it('[P15] a desk that never gets a topic needs no rule about it', async () => {
  const name = { ja: '課税課' };
  const place = { branchId: null, departmentId: null, phone: null } as const;
  const tax = { id: 'tax', kind: 'tax', name, ...place } as const;
  await fixture.db.write(({ organisation }) => {
    organisation.putDesk(tax);
  });
  const wrong = put({ scope: { kind: 'desk', deskId: 'tax' } });
  await expect(wrong).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
