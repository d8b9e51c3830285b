import type { BoardModel, BoardOf } from '@madoguchi/client';
import type { BoardDesk, BoardView, CenterBoard, WardBoard } from '@madoguchi/protocol';
import type { BoardDay } from './boardDays.ts';
import { healthOf } from './boardHealth.ts';
import { fakeWard } from './fakeWard.ts';

const MINUTE_MS = 60_000;
const NOW = Date.now();
const minutesAgo = (minutes: number): number => NOW - minutes * MINUTE_MS;

const facts = { demo: true, serverNow: NOW };
const care = { ja: '介護・高齢者のこと' };
const welfare = { ja: '世田谷総合支所 保健福祉課' };
const visit = (number: string, minutes: number) => ({
  ...{ ticket: `池尻-${number}`, since: minutesAgo(minutes) },
  ...{ topicName: care, deskName: welfare },
});

const free = { state: 'free' } as const;
const kiosksOf: Readonly<Record<BoardDay, readonly CenterBoard['kiosks'][number]['now'][]>> = {
  quiet: [free, { state: 'choosing', since: minutesAgo(0.5) }, free],
  busy: [
    { state: 'inCall', ...visit('012', 14), withName: '世田谷 担当2' },
    { state: 'ringing', ...visit('014', 1.5) },
    { state: 'waiting', ...visit('013', 4) },
    { state: 'onHold', ...visit('011', 22), withName: '世田谷 担当1' },
    free,
  ],
  faults: [
    { state: 'waiting', ...visit('013', 18) },
    { state: 'offline', since: minutesAgo(47), ticket: null },
    { state: 'offline', since: minutesAgo(0.4), ticket: '池尻-012' },
    { state: 'transferring', ...visit('011', 31), withName: '世田谷 担当1' },
  ],
};

const visits: CenterBoard['visits'] = (
  ['settled', 'comeBack', 'settled', 'callback', 'cancelled', 'settled'] as const
).map((outcome, n) => ({
  ...{ ticket: `池尻-00${String(9 - n)}`, at: minutesAgo(40 * n + 12), outcome },
  ...{ topicName: care, deskName: welfare },
}));

const OUTCOMES: BoardView['outcomes'] = [
  { outcome: 'settled', count: 6 },
  { outcome: 'comeBack', count: 1 },
  { outcome: 'callback', count: 2 },
  { outcome: 'cancelled', count: 1 },
];

const WISHES: Readonly<Record<BoardDay, CenterBoard['wishes']>> = {
  quiet: { today: 0, late: 0, all: 0 },
  busy: { today: 2, late: 0, all: 3 },
  faults: { today: 1, late: 2, all: 4 },
};

const SURVEY: Readonly<Record<BoardDay, CenterBoard['survey']>> = {
  quiet: { state: 'tooFew', total: 0 },
  busy: { state: 'told', total: 12, counts: { good: 9, fair: 2, bad: 1 } },
  faults: { state: 'tooFew', total: 3 },
};

const NO_FIGURES = { visits: 0, helped: 0, introductions: 0 };
const NO_USE: CenterBoard['use'] = { thisWeek: NO_FIGURES, fourWeeks: NO_FIGURES, helpers: [] };
const USE: CenterBoard['use'] = {
  thisWeek: { visits: 3, helped: 2, introductions: 1 },
  fourWeeks: { visits: 14, helped: 9, introductions: 4 },
  helpers: [
    {
      name: '池尻 職員1',
      thisWeek: { visits: 2, helped: 2, introductions: 1 },
      fourWeeks: { visits: 6, helped: 6, introductions: 3 },
    },
    {
      name: '池尻 職員2',
      thisWeek: NO_FIGURES,
      fourWeeks: { visits: 3, helped: 3, introductions: 1 },
    },
  ],
};

const AT_WORK: Readonly<Record<BoardDay, WardBoard['staff']>> = {
  quiet: { free: 14, busy: 0, away: 3 },
  busy: { free: 5, busy: 9, away: 2 },
  faults: { free: 1, busy: 6, away: 4 },
};

/** The first kiosk has a camera over its desk, the others none; on the bad day one is broken and one forgotten. */
function cameraOf(day: BoardDay, n: number): CenterBoard['kiosks'][number]['deskCamera'] {
  if (day === 'faults') return n === 0 ? 'broken' : 'undecided';
  return n === 0 ? 'works' : 'none';
}

/** Staff calls of the day with faults: unanswered at the first kiosk, acknowledged at the last. */
function callOf(
  day: BoardDay,
  n: number,
  isWall: boolean,
): CenterBoard['kiosks'][number]['staffCall'] {
  if (day !== 'faults' || (n !== 0 && n !== 3)) return null;
  const call = { callId: `c${String(n)}`, calledAt: minutesAgo(1.5) };
  return n === 0
    ? { ...call, state: 'calling', byName: null }
    : { ...call, state: 'acknowledged', byName: isWall ? null : '池尻 職員1' };
}

/** The helper of a kiosk: on a busy day the second kiosk has one. */
const helperOf = (
  day: BoardDay,
  n: number,
  isWall: boolean,
): CenterBoard['kiosks'][number]['helper'] =>
  day === 'busy' && n === 1 ? { byName: isWall ? null : '池尻 職員1' } : null;

/** On the bad day the second kiosk is out of use. */
const closureOf = (day: BoardDay, n: number): CenterBoard['kiosks'][number]['closure'] =>
  day === 'faults' && n === 1 ? { reason: 'broken', since: minutesAgo(45) } : null;

function centerOn(day: BoardDay, isWall: boolean): CenterBoard {
  const kiosks = kiosksOf[day].map((now, n) => {
    const named = {
      ...{ kioskId: `k${String(n)}`, name: `${String(n + 1)}番窓口` },
      staffCall: callOf(day, n, isWall),
      closure: closureOf(day, n),
      helper: helperOf(day, n, isWall),
      health: healthOf(day, n, isWall),
    };
    const deskCamera = isWall || now.state === 'offline' ? null : cameraOf(day, n);
    if (!isWall || !('topicName' in now)) return { ...named, now, deskCamera };
    const hidden = { ...now, topicName: null, deskName: null };
    const shown = 'withName' in hidden ? { ...hidden, withName: null } : hidden;
    return { ...named, now: shown, deskCamera };
  });
  const none = day === 'quiet';
  return {
    ...facts,
    ...{ scope: 'center', district: '池尻', kiosks },
    outcomes: none ? [] : OUTCOMES,
    visits: none || isWall ? [] : visits,
    survey: isWall ? null : SURVEY[day],
    use: isWall ? null : none ? NO_USE : USE,
    wishes: WISHES[day],
  };
}

const branchOf = (id: string | null): string | null =>
  fakeWard.branches.find((branch) => branch.id === id)?.name ?? null;

function deskOn(day: BoardDay, desk: (typeof fakeWard.desks)[number], n: number): BoardDesk {
  const waits = day === 'busy' ? n % 7 === 0 : day === 'faults' && n % 5 === 0;
  const minutes = day === 'busy' ? 2 + n / 4 : 6 + n / 2;
  const absent = day === 'faults' && n % 5 === 0;
  return {
    ...{ deskId: desk.id, name: desk.name, branchName: branchOf(desk.branchId) },
    open: desk.kind !== 'community' || day !== 'faults',
    free: absent ? 0 : n % 3,
    busy: day === 'quiet' || absent ? 0 : n % 2,
    away: n % 4 === 0 && !absent ? 1 : 0,
    waiting: waits ? 1 + (n % 2) : 0,
    waitingSince: waits ? minutesAgo(minutes) : null,
  };
}

const NOTHING_STUCK: WardBoard['stuck'] = {
  ...{ writeUps: 0, transfers: [], overdueCards: 0, lateWishes: 0, unattended: [] },
};

function wardOn(day: BoardDay): WardBoard {
  const desks = fakeWard.desks.map((desk, n) => deskOn(day, desk, n));
  const waiting = desks.reduce((sum, desk) => sum + desk.waiting, 0);
  const since = Math.min(...desks.map((desk) => desk.waitingSince ?? Infinity));
  const isWrong = day === 'faults';
  return {
    ...facts,
    ...{ scope: 'ward', desks, waiting, outcomes: day === 'quiet' ? [] : OUTCOMES },
    staff: AT_WORK[day],
    longest: waiting === 0 ? null : { ticket: '松原-007', since },
    calls:
      day === 'quiet'
        ? []
        : [31, 14, 8, 3].map((minutes, n) => ({
            ...{ ticket: `用賀-00${String(n + 1)}`, since: minutesAgo(minutes), held: n === 1 },
          })),
    kiosks: {
      connected: isWrong ? 25 : 28,
      offline: isWrong
        ? ['松原', '用賀', '上北沢'].map((district, n) => ({
            ...{ kioskId: `o${String(n)}`, district, name: '相談端末1' },
            since: n === 2 ? null : minutesAgo(25 + 400 * n),
          }))
        : [],
    },
    stuck: isWrong
      ? {
          ...{ writeUps: 2, overdueCards: 1, lateWishes: 3 },
          transfers: [{ ticket: '用賀-001', since: minutesAgo(2.5) }],
          unattended: desks
            .filter((desk) => desk.waiting > 0)
            .slice(0, 2)
            .map(({ deskId, name, waiting: count, waitingSince }) => ({
              ...{ deskId, name, waiting: count, since: waitingSince ?? NOW },
            })),
        }
      : NOTHING_STUCK,
  };
}

/** A board that stays as it is. */
export function fakeBoard({ as, placeId }: BoardOf, day: BoardDay): BoardModel {
  const view = placeId === 'ward' ? wardOn(day) : centerOn(day, as === 'wallBoard');
  const snapshot = { connection: { state: 'up' }, view, call: null } as const;
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    dispose: () => undefined,
  };
}
