import type { OpeningHours, RoutingRule } from '@madoguchi/domain';
import { DEFAULT_HOURS, DEFAULT_ROUTING } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

const MINUTE = 60_000;
let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    stores.staff.insert({
      ...{ ...exampleStaff, id: 'far', displayName: 'far' },
      deskIds: ['far-desk'],
    });
  });
});
afterEach(() => end());

const setHours = (hours: Partial<OpeningHours>) =>
  office.db.write(({ organisation }) => {
    organisation.putOpeningHours({ ...DEFAULT_HOURS, ...hours });
  });
const setRouting = (rule: Partial<RoutingRule>) =>
  office.db.write(({ organisation }) => {
    organisation.putRoutingRule({ topicId: 'care', ...DEFAULT_ROUTING, ...rule });
  });
/** Somebody is served from beginning to end, for so long. */
async function serve(minutes: number): Promise<void> {
  const { id } = await office.request('kiosk-2');
  await office.accept(id);
  await office.clock.advance(minutes * MINUTE);
  await office.finish(id);
}

describe('what can be chosen', () => {
  it('[VW1] a topic of a desk that is open can be called, and leads to the nearest desk', () => {
    const [topic] = office.onKiosk().topics;
    expect(topic).toMatchObject({
      ...{ id: 'care', state: 'shown', opening: { state: 'open' } },
      desk: { name: { ja: '保健福祉課' }, reason: 'own-branch' },
      bookable: true,
    });
  });

  it('[VW1] of a desk that is closed it is told when it opens again', async () => {
    await office.clock.advance(8 * 60 * MINUTE);
    const opensAt = Date.parse('2026-11-25T08:30+09:00');
    expect(office.onKiosk().topics[0]).toMatchObject({
      opening: { state: 'closed', opensAt, reason: null },
    });
  });

  it('[VW1] and why, when it differs from other days', async () => {
    const exceptions = [{ day: '2026-11-24', spans: [], reason: '庁舎の停電のため' }];
    await setHours({ place: { kind: 'desk', deskId: 'desk' }, exceptions });
    expect(office.onKiosk().topics[0]).toMatchObject({
      opening: { state: 'closed', reason: '庁舎の停電のため' },
    });
  });
});

describe('in the queue', () => {
  it('[VW3] who is ahead counts, and there is no estimate without data', async () => {
    await office.request('kiosk-1');
    await office.request('kiosk-2');
    expect(office.onKiosk('kiosk-2').consultation).toMatchObject({
      ...{ state: 'waiting', ahead: 1, estimateMinutes: null, why: 'arrived' },
      ...{ ticket: '池尻-002', topicId: 'care' },
    });
  });

  it('[VW3] the estimate comes from the last consultations of the desk and who is at work', async () => {
    await office.available('staff-1');
    for (let i = 0; i < 5; i += 1) await serve(10);
    await office.talk('kiosk-2', 'staff-1');
    await office.request('kiosk-1');
    expect(office.onKiosk().consultation).toMatchObject({ ahead: 0, estimateMinutes: 10 });
    await office.say('staff-1', { state: 'away', reason: 'break' });
    expect(office.onKiosk().consultation).toMatchObject({ estimateMinutes: null });
  });

  it('[VW4] other ways are offered when this wait has lasted as long as the rule says', async () => {
    await setRouting({ choicesAfterMs: 5 * MINUTE });
    await office.request('kiosk-1');
    expect(office.onKiosk().consultation).toMatchObject({ choicesInMs: 5 * MINUTE });
    await office.clock.advance(6 * MINUTE);
    expect(office.onKiosk().consultation).toMatchObject({ choicesInMs: 0 });
  });
});

describe('in a call', () => {
  it('[VW5] everybody who is in the call is shown, and nobody who is only asked', async () => {
    const { id } = await office.talk();
    const invite = { participantId: 'guest', kind: 'interpreter', staffId: null } as const;
    const participant = { ...invite, name: '手話通訳', stage: { kind: 'invited', at: 0 } } as const;
    await office.press(id, staff('staff-1'), { type: 'invite', byStaffId: 'staff-1', participant });
    expect(office.onKiosk().consultation).toMatchObject({
      state: 'inCall',
      present: [
        { seat: 'kiosk', kind: 'resident', name: '', away: false },
        { seat: 'staff:staff-1', kind: 'specialist', name: 'staff-1', away: false },
      ],
    });
    await office.press(id, staff('staff-1'), { type: 'arrive', participantId: 'guest' });
    const admitted = { byStaffId: 'staff-1', participantId: 'guest' };
    await office.press(id, staff('staff-1'), { type: 'admit', ...admitted });
    expect(office.onKiosk().consultation).toMatchObject({
      present: [{}, {}, { seat: 'guest:guest', kind: 'interpreter', name: '手話通訳' }],
    });
  });

  it('[VW5] in a warm transfer the resident sees how far it is, and who comes', async () => {
    const { id } = await office.talk();
    const what = { mode: 'warm', card: cardTo('far-desk') } as const;
    await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
    await settled();
    expect(office.onKiosk().consultation).toMatchObject({
      ...{ state: 'transferring', stage: 'looking', nextName: null },
    });
    await office.available('far');
    expect(office.onKiosk().consultation).toMatchObject({ stage: 'looking', nextName: null });
    await office.accept(id);
    expect(office.onKiosk().consultation).toMatchObject({
      ...{ stage: 'briefing', nextName: 'far' },
      present: [{}, { seat: 'staff:staff-1' }, { seat: 'staff:far', kind: 'specialist' }],
    });
  });
});

describe('afterwards', () => {
  it('[VW6] nothing is left but how it ended', async () => {
    const { id } = await office.talk();
    await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
    expect(office.onKiosk()).toMatchObject({
      consultation: null,
      last: { id, how: 'talked', closed: false },
    });
    await office.finish(id, [cardTo('far-desk')]);
    expect(office.onKiosk().last).toEqual({ id, how: 'talked', closed: true });
  });

  it('[VW6] who left the queue reads by which way', async () => {
    const { id } = await office.request('kiosk-1');
    await office.services.queueing.leave(command(kiosk('kiosk-1')), id, { way: 'paper' });
    expect(office.onKiosk().last).toEqual({ id, how: 'paper', closed: true });
  });
});
