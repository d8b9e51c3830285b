import type { Desk, Queued } from '@madoguchi/domain';
import { deskIdsOf } from '@madoguchi/domain';
import type { Activity, BoardDesk, WardBoard } from '@madoguchi/protocol';
import { openingOf } from '../hours/opening.ts';
import { countOutcomes, ticketSince } from './boardParts.ts';
import { isFollowUp, isOverdue } from './deskWorkViews.ts';
import type { ViewMoment } from './viewMoment.ts';

/** As many lines as a list shows. */
const DESK_LIMIT = 300;
const UNATTENDED_LIMIT = 200;
const TRANSFER_LIMIT = 50;
const LIST_LIMIT = 300;

const built = new WeakMap<ViewMoment, WardBoard>();

/** What admins see of the ward; made once of a moment, whoever looks. */
export function wardBoard(moment: ViewMoment): WardBoard {
  const board = built.get(moment) ?? buildWardBoard(moment);
  built.set(moment, board);
  return board;
}

/** Every desk, who waits, the calls, the kiosks, and what is stuck. */
function buildWardBoard(moment: ViewMoment): WardBoard {
  const { stores, now, today } = moment;
  const { organisation, consultations } = stores;
  const queued = moment.everybodyInQueue();
  const first = oldest(queued);
  const atDesks = byDesk(queued);
  return {
    scope: 'ward',
    desks: organisation
      .desks()
      .slice(0, DESK_LIMIT)
      .map((desk) => deskOnBoard(moment, desk, atDesks.get(desk.id) ?? [])),
    staff: atWork(moment, stores.connectedStaff.all()),
    waiting: queued.length,
    longest: first && ticketSince(first, first.requestedAt),
    calls: consultations
      .talking()
      .map((c) => ({ ...ticketSince(c, c.acceptedAt), held: c.state === 'onHold' }))
      .toSorted((a, b) => a.since - b.since)
      .slice(0, LIST_LIMIT),
    kiosks: kiosksOnBoard(moment),
    stuck: stuckIn(moment, queued),
    outcomes: countOutcomes(
      organisation.centers().flatMap(({ id }) => consultations.endedOn(id, today)),
    ),
    demo: stores.settings.get('seed') === 'demo',
    serverNow: now,
  };
}

/** Who has waited longest, whatever the order in which they are served. */
const oldest = (queued: readonly Queued[]): Queued | null =>
  queued.reduce<Queued | null>(
    (first, c) => (first === null || c.requestedAt < first.requestedAt ? c : first),
    null,
  );

/** Each of them once, at the desk in whose queue they stand. */
function byDesk(queued: readonly Queued[]): ReadonlyMap<string, Queued[]> {
  const found = new Map<string, Queued[]>();
  for (const c of queued) {
    const there = found.get(c.deskId);
    if (there === undefined) found.set(c.deskId, [c]);
    else there.push(c);
  }
  return found;
}

function deskOnBoard(moment: ViewMoment, desk: Desk, queued: readonly Queued[]): BoardDesk {
  const { stores, now, timeZone } = moment;
  const place = { centerId: '', deskId: desk.id };
  const branch = stores.organisation.branches().find(({ id }) => id === desk.branchId);
  return {
    deskId: desk.id,
    name: desk.name,
    branchName: branch?.name ?? null,
    open: openingOf(stores, place, now, timeZone).state === 'open',
    ...atWork(moment, stores.connectedStaff.at([desk.id])),
    waiting: queued.length,
    waitingSince: oldest(queued)?.requestedAt ?? null,
  };
}

type Counted = 'free' | 'busy' | 'away';

const COUNTED_AS: Readonly<Record<Activity, Counted | null>> = {
  available: 'free',
  ringing: 'busy',
  serving: 'busy',
  wrapUp: 'busy',
  away: 'away',
  offline: null,
};

function atWork(moment: ViewMoment, staffIds: Iterable<string>): Record<Counted, number> {
  const counts = { free: 0, busy: 0, away: 0 };
  for (const staffId of staffIds) {
    if (moment.stores.staff.get(staffId)?.role !== 'specialist') continue;
    const counted = COUNTED_AS[moment.activityOf(staffId)];
    if (counted !== null) counts[counted] += 1;
  }
  return counts;
}

/** Of a center that is closed nobody expects a kiosk. */
function kiosksOnBoard({ stores, now, timeZone }: ViewMoment): WardBoard['kiosks'] {
  const { organisation, connectedKiosks } = stores;
  const offline: WardBoard['kiosks']['offline'] = [];
  let connected = 0;
  for (const { id: kioskId, centerId, name, revokedAt, lastSeenAt } of stores.kiosks.all()) {
    if (revokedAt !== null) continue;
    if (connectedKiosks.has(kioskId)) {
      connected += 1;
      continue;
    }
    const opening = openingOf(stores, { centerId, deskId: null }, now, timeZone);
    if (opening.state !== 'open') continue;
    const district = organisation.center(centerId)?.district ?? '';
    const since = connectedKiosks.goneAt(kioskId) ?? lastSeenAt;
    offline.push({ kioskId, district, name, since });
  }
  return { connected, offline: offline.slice(0, LIST_LIMIT) };
}

function stuckIn(moment: ViewMoment, queued: readonly Queued[]): WardBoard['stuck'] {
  const { stores, today } = moment;
  const transfers = stores.consultations
    .transferring()
    .filter(({ stage }) => stage.kind === 'looking' || stage.kind === 'ringing')
    .map((c) => ticketSince(c, c.transferAt));
  return {
    writeUps: moment.leftWriteUps.length,
    transfers: transfers.toSorted((a, b) => a.since - b.since).slice(0, TRANSFER_LIMIT),
    overdueCards: stores.handoffs.open().filter((h) => isFollowUp(h) && isOverdue(h, today)).length,
    lateWishes: stores.contacts.all().filter(({ wish }) => wish.day < today).length,
    unattended: unattendedIn(moment, queued),
  };
}

/** Where somebody waits and nobody on duty serves any of the desks that are asked for them. */
function unattendedIn(
  moment: ViewMoment,
  queued: readonly Queued[],
): WardBoard['stuck']['unattended'] {
  const forNobody = queued.filter((c) => moment.onDutyAt(deskIdsOf(c)) === 0);
  const found = [...byDesk(forNobody)].map(([deskId, waiting]) => ({
    deskId,
    name: moment.stores.organisation.desk(deskId)?.name ?? { ja: '' },
    waiting: waiting.length,
    since: oldest(waiting)?.requestedAt ?? moment.now,
  }));
  return found.toSorted((a, b) => a.since - b.since).slice(0, UNATTENDED_LIMIT);
}
