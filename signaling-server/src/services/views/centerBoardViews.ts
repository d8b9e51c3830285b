import type { Consultation } from '@madoguchi/domain';
import { formatTicket } from '@madoguchi/domain';
import type { BoardKiosk, CenterBoard } from '@madoguchi/protocol';
import type { EndedVisit, Kiosk, Stores } from '../../ports/store.ts';
import { countOutcomes, ticketSince, type BoardAudience } from './boardParts.ts';
import { surveyOfCenter } from '../surveys/surveyFigures.ts';
import { isLost, nameOf } from './presentPeople.ts';
import { healthOf } from '../fleet/kioskFacts.ts';
import { closureOnBoard } from './closureViews.ts';
import { helperOnBoard } from './helperViews.ts';
import { callOnBoard } from './staffCallViews.ts';
import { figuresOfCenter } from './visitFigureViews.ts';
import type { ViewMoment } from './viewMoment.ts';

const UNKNOWN = { ja: '' };
/** As many lines as a list shows. */
const VISIT_LIMIT = 300;
const KIOSK_LIMIT = 100;

/** What staff of a center see of it: its kiosks, what became of today's visits, who waits to be called. */
export function centerBoard(
  moment: ViewMoment,
  centerId: string,
  audience: BoardAudience,
): CenterBoard {
  const { stores, now, today } = moment;
  const { organisation, consultations, kiosks } = stores;
  const ended = consultations.endedOn(centerId, today);
  const shown = audience === 'wall' ? [] : ended.toReversed().slice(0, VISIT_LIMIT);
  return {
    scope: 'center',
    district: organisation.center(centerId)?.district ?? '',
    kiosks: kiosks
      .at(centerId)
      .slice(0, KIOSK_LIMIT)
      .map((kiosk) => kioskOnBoard(moment, kiosk, audience)),
    outcomes: countOutcomes(ended),
    visits: shown.map((visit) => visitView(stores, visit)),
    survey: audience === 'wall' ? null : surveyOfCenter(stores, centerId, today),
    use: audience === 'wall' ? null : figuresOfCenter(moment, centerId),
    wishes: wishesAt(moment, centerId),
    demo: stores.settings.get('seed') === 'demo',
    serverNow: now,
  };
}

function kioskOnBoard(moment: ViewMoment, kiosk: Kiosk, audience: BoardAudience): BoardKiosk {
  const { id: kioskId, name } = kiosk;
  // Whoever passes a wall does not mend a camera.
  const deskCamera = audience === 'wall' ? null : moment.devices.deskCamera(kioskId);
  const staffCall = callOnBoard(moment.stores, kioskId, audience);
  const closure = closureOnBoard(moment.stores, kioskId);
  const helper = helperOnBoard(moment.stores, kioskId, audience);
  const health = audience === 'wall' ? null : healthOf(moment, kiosk);
  const said = { deskCamera, closure, helper, staffCall, health };
  return { kioskId, name, now: kioskNow(moment, kiosk, audience), ...said };
}

function kioskNow(moment: ViewMoment, kiosk: Kiosk, audience: BoardAudience): BoardKiosk['now'] {
  const { stores } = moment;
  const { consultations, connectedKiosks } = stores;
  const c = consultations.atKiosk(kiosk.id);
  const isThere = c === null || !('kioskConnection' in c) || !isLost(c.kioskConnection);
  if (!connectedKiosks.has(kiosk.id) || !isThere) {
    const since = connectedKiosks.goneAt(kiosk.id) ?? kiosk.lastSeenAt;
    return { state: 'offline', since, ticket: c === null ? null : formatTicket(c.ticket) };
  }
  if (c !== null) return visitNow(stores, c, audience);
  const since = moment.devices.choosingSince(kiosk.id);
  return since === null ? { state: 'free' } : { state: 'choosing', since };
}

function visitNow(stores: Stores, c: Consultation, audience: BoardAudience): BoardKiosk['now'] {
  switch (c.state) {
    case 'waiting':
      return { state: 'waiting', ...visitFacts(stores, c, c.requestedAt, audience) };
    case 'offered':
      return { state: 'ringing', ...visitFacts(stores, c, c.requestedAt, audience) };
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return {
        state: c.state,
        ...visitFacts(stores, c, c.acceptedAt, audience),
        withName: audience === 'wall' ? null : nameOf(stores, c.staffId),
      };
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return { state: 'free' };
  }
}

/** On a wall a visit is its ticket and nothing else. */
function visitFacts(stores: Stores, c: Consultation, since: number, audience: BoardAudience) {
  const facts = ticketSince(c, since);
  if (audience === 'wall') return { ...facts, topicName: null, deskName: null };
  const { organisation } = stores;
  return {
    ...facts,
    topicName: organisation.topic(c.topicId)?.name ?? UNKNOWN,
    deskName: organisation.desk(c.deskId)?.name ?? UNKNOWN,
  };
}

const visitView = ({ organisation }: Stores, visit: EndedVisit): CenterBoard['visits'][number] => ({
  ticket: formatTicket(visit.ticket),
  at: visit.at,
  outcome: visit.outcome,
  topicName: organisation.topic(visit.topicId)?.name ?? UNKNOWN,
  deskName: organisation.desk(visit.deskId)?.name ?? UNKNOWN,
});

function wishesAt({ stores, today }: ViewMoment, centerId: string): CenterBoard['wishes'] {
  const wishes = { today: 0, late: 0, all: 0 };
  for (const { wish } of stores.contacts.open([], [centerId])) {
    wishes.all += 1;
    if (wish.day === today) wishes.today += 1;
    if (wish.day < today) wishes.late += 1;
  }
  return wishes;
}
