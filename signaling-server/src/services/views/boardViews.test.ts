import { visitOutcome, type VisitOutcome } from '@madoguchi/domain';
import { boardView, type CenterBoard, type WardBoard } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { settled } from '../testing/fakeClock.ts';
import { cardTo, command, kiosk, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';
import type { BoardAudience } from './boardParts.ts';
import { boardView as build } from './boardViews.ts';
import { NOTHING_SAID, ViewMoment } from './viewMoment.ts';

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

function board(placeId: string, audience: BoardAudience = 'staff', later = 0) {
  const around = { now: office.clock.now() + later, timeZone: 'Asia/Tokyo' };
  return office.db.read((stores) =>
    boardView.parse(build(new ViewMoment(stores, around), placeId, audience)),
  );
}
const center = (audience?: BoardAudience) => board('center', audience) as CenterBoard;
const ward = (later = 0) => board('ward', 'staff', later) as WardBoard;
/** Late in the evening, seen from the morning of a test. */
const EVENING_MS = 12 * 3_600_000;
const kioskOf = (kioskId: string, audience?: BoardAudience) =>
  center(audience).kiosks.find((each) => each.kioskId === kioskId)?.now;
const wishFor = (day: string) => ({
  topicId: 'care',
  contact: { kind: 'callback', phone: '0311112222', wish: { day, part: 'morning' } } as const,
});

describe('the board of a center', () => {
  it('[VW74] shows what each kiosk is doing, with its ticket and since when', async () => {
    expect(kioskOf('kiosk-1')).toEqual({ state: 'offline', since: null, ticket: null });
    await office.services.connections.kioskCame('kiosk-2');
    expect(kioskOf('kiosk-2')).toEqual({ state: 'free' });
    const since = office.clock.now();
    await office.request('kiosk-1');
    const visit = { ticket: '池尻-001', since, topicName: { ja: '介護', en: 'Care' } };
    const desk = { deskName: { ja: '保健福祉課' } };
    expect(kioskOf('kiosk-1')).toEqual({ state: 'waiting', ...visit, ...desk });
    await office.available('staff-1');
    expect(kioskOf('kiosk-1')).toEqual({ state: 'ringing', ...visit, ...desk });
  });

  it('[VW74] shows with whom somebody talks, that they are held, and that they went', async () => {
    const { id } = await office.talk('kiosk-1', 'staff-1');
    expect(kioskOf('kiosk-1')).toMatchObject({ state: 'inCall', withName: 'staff-1' });
    const hold = { type: 'hold', staffId: 'staff-1', reason: 'checking' } as const;
    await office.press(id, staff('staff-1'), hold);
    expect(kioskOf('kiosk-1')).toMatchObject({ state: 'onHold' });
    await office.services.connections.kioskWent('kiosk-1');
    const gone = { state: 'offline', since: office.clock.now(), ticket: '池尻-001' };
    expect(kioskOf('kiosk-1')).toEqual(gone);
  });

  it('[VW74] shows what a kiosk has said of its camera over the desk, on a wall nothing of it', () => {
    const deskCamera = (id: string) => (id === 'kiosk-1' ? ('broken' as const) : null);
    const devices = { ...NOTHING_SAID, deskCamera };
    const around = { now: office.clock.now(), timeZone: 'Asia/Tokyo', devices };
    const cameras = (audience: BoardAudience) =>
      office.db.read((stores) => {
        const shown = build(new ViewMoment(stores, around), 'center', audience) as CenterBoard;
        return shown.kiosks.map((each) => each.deskCamera);
      });
    expect(cameras('staff')).toEqual(['broken', null]);
    expect(cameras('wall')).toEqual([null, null]);
  });

  it('[VW75] counts the visits of today by what became of them, the newest first, without a note', async () => {
    const first = await office.talk('kiosk-1', 'staff-1');
    await office.finish(first.id);
    await office.say('staff-1', { state: 'away', reason: 'break' });
    const second = await office.request('kiosk-2');
    await office.press(second.id, kiosk('kiosk-2'), { type: 'cancel' });
    const { outcomes, visits } = center();
    expect(outcomes).toEqual([
      { outcome: 'settled', count: 1 },
      { outcome: 'cancelled', count: 1 },
    ]);
    expect(visits.map(({ ticket, outcome }) => [ticket, outcome])).toEqual([
      ['池尻-002', 'cancelled'],
      ['池尻-001', 'settled'],
    ]);
  });

  it('[VW75] a new day begins with nothing', async () => {
    await office.finish((await office.talk('kiosk-1', 'staff-1')).id);
    await office.clock.advance(24 * 3_600_000);
    expect(center()).toMatchObject({ outcomes: [], visits: [] });
  });

  it('[VW75] counts wishes for today, past their day, and in all', async () => {
    const { queueing } = office.services;
    const place = { id: 'kiosk-1', centerId: 'center' };
    const ask = (day: string) =>
      queueing.requestContact(command(kiosk('kiosk-1')), place, wishFor(day));
    await ask('2026-11-25');
    await ask('2026-11-26');
    expect(center().wishes).toEqual({ today: 0, late: 0, all: 2 });
    await office.clock.advance(2 * 24 * 3_600_000);
    expect(center().wishes).toEqual({ today: 1, late: 1, all: 2 });
    expect(ward().stuck.lateWishes).toBe(1);
  });

  it('[VW76] on a wall a visit is its ticket alone', async () => {
    await office.finish((await office.talk('kiosk-1', 'staff-1')).id);
    await office.talk('kiosk-1', 'staff-1');
    expect(kioskOf('kiosk-1', 'wall')).toMatchObject({
      ...{ state: 'inCall', ticket: '池尻-002' },
      ...{ topicName: null, deskName: null, withName: null },
    });
    expect(center('wall').visits).toEqual([]);
    expect(center('wall').outcomes).toEqual([{ outcome: 'settled', count: 1 }]);
  });
});

describe('the board of the ward', () => {
  const desk = (deskId: string) => ward().desks.find((each) => each.deskId === deskId);

  it('[VW77] shows of each desk whether it is open, who is at work there, and who waits', async () => {
    await office.available('staff-1');
    await office.services.connections.staffCame('staff-2');
    expect(desk('desk')).toMatchObject({
      ...{ branchName: '総合支所', open: true, free: 1, busy: 0, away: 1 },
      ...{ waiting: 0, waitingSince: null },
    });
    expect(ward().staff).toEqual({ free: 1, busy: 0, away: 1 });
    expect(desk('far-desk')).toMatchObject({ branchName: null, free: 0, busy: 0, away: 0 });
    const since = office.clock.now();
    await office.request('kiosk-1');
    await office.clock.advance(1_000);
    await office.request('kiosk-2');
    expect(desk('desk')).toMatchObject({ free: 0, busy: 1, waiting: 2, waitingSince: since });
    const longest = { ticket: '池尻-001', since };
    expect(ward()).toMatchObject({ waiting: 2, longest, calls: [] });
    expect(ward(EVENING_MS).desks.map(({ open }) => open)).toEqual([false, false]);
  });

  it('[VW77] shows the calls, and which kiosks of open centers are not connected', async () => {
    expect(ward().kiosks.offline.map(({ kioskId }) => kioskId)).toEqual(['kiosk-1', 'kiosk-2']);
    await office.talk('kiosk-1', 'staff-1');
    expect(ward().kiosks).toEqual({
      connected: 1,
      offline: [{ kioskId: 'kiosk-2', district: '池尻', name: 'kiosk-2', since: null }],
    });
    const since = office.clock.now();
    expect(ward().calls).toEqual([{ ticket: '池尻-001', since, held: false }]);
    expect(ward(EVENING_MS).kiosks.offline).toEqual([]);
  });

  it('[VW78] shows where somebody waits and nobody is on duty', async () => {
    await office.services.connections.staffCame('staff-1');
    const since = office.clock.now();
    await office.request('kiosk-1');
    const unattended = { deskId: 'desk', name: { ja: '保健福祉課' }, waiting: 1, since };
    expect(ward().stuck.unattended).toEqual([unattended]);
    await office.say('staff-1', { state: 'available' });
    expect(ward().stuck.unattended).toEqual([]);
  });

  it('[VW78] shows transfers that nobody takes, and cards past their day', async () => {
    await office.services.connections.staffCame('far');
    const { id } = await office.talk('kiosk-1', 'staff-1');
    const since = office.clock.now();
    const what = { mode: 'warm', card: cardTo('far-desk') } as const;
    await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', what);
    await settled();
    expect(ward().stuck).toMatchObject({ transfers: [{ ticket: '池尻-001', since }] });
    await office.press(id, staff('staff-1'), { type: 'takeBack', staffId: 'staff-1' });
    expect(ward().stuck.transfers).toEqual([]);
    await office.finish(id, [cardTo('far-desk')]);
    expect(ward().stuck.overdueCards).toBe(0);
    await office.clock.advance(8 * 24 * 3_600_000);
    expect(ward().stuck.overdueCards).toBe(1);
  });

  it('[VW78] shows write-ups that were left', async () => {
    const { id } = await office.talk('kiosk-1', 'staff-1');
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
    expect(ward().stuck.writeUps).toBe(0);
    await office.services.connections.staffWent('staff-1');
    await office.clock.advance(11 * 60_000);
    expect(ward().stuck.writeUps).toBe(1);
  });
});

describe('who is told', () => {
  const places = () => office.shown.filter((id) => id === 'center' || id === 'ward');

  it('[VW79] a step of a visit is told to the boards of its center and of the ward', async () => {
    await office.services.connections.kioskCame('kiosk-1');
    expect(places()).toEqual(['center', 'center', 'ward', 'ward']);
    office.shown.length = 0;
    await office.request('kiosk-1');
    expect(places()).toEqual(['center', 'center', 'ward', 'ward']);
  });

  it('[VW79] what no board shows is told to none, who can be rung to that of the ward alone', async () => {
    const { id } = await office.talk('kiosk-1', 'staff-1');
    await office.services.connections.staffCame('far');
    office.shown.length = 0;
    const { participants } = office.services;
    await participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', 'far');
    await settled();
    expect(places()).toEqual([]);
    await office.say('far', { state: 'available' });
    expect(places()).toEqual(['ward', 'ward']);
  });
});

it('[VW75] each visit that has ended is exactly one of the outcomes', async () => {
  const { id } = await office.talk('kiosk-1', 'staff-1');
  const outcomes: (VisitOutcome | null)[] = [visitOutcome(office.get(id))];
  await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
  outcomes.push(visitOutcome(office.get(id)));
  expect(outcomes).toEqual([null, 'writingUp']);
});
