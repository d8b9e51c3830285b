import type { Consultation, Queued, StaffMember } from '@madoguchi/domain';
import { instantOfMinute, may, mayOn, staffIn } from '@madoguchi/domain';
import type { CallHere, ConsoleView, QueueEntry } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { WARD } from '../boards.ts';
import { boardPlacesOf } from './boardViews.ts';
import { askedView, currentView, offerView } from './currentViews.ts';
import { helpingView } from './helperViews.ts';
import { contactViews, handoffViews } from './deskWorkViews.ts';
import { leftWriteUpViews } from './leftWorkViews.ts';
import { inboxViews, sentViews } from './procedureViews.ts';
import { personView, remarkOf } from './personView.ts';
import { bookingKind } from '../records/booking/index.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { wardOf } from '../records/places.ts';
import { isLost } from './presentPeople.ts';
import { callsFor } from './staffCallViews.ts';
import { standbyViews } from './standbyViews.ts';
import { quietFor } from './visitFigureViews.ts';
import type { ViewMoment } from './viewMoment.ts';

/** As many lines as a list shows. */
const QUEUE_LIMIT = 500;
const CALL_LIMIT = 200;
const COLLEAGUE_LIMIT = 200;
const PLACE_LIMIT = 50;

/** Builds what a console shows, from the database as it is now. */
export function consoleView(moment: ViewMoment, me: StaffMember): ConsoleView {
  const { stores, timeZone, today } = moment;
  const { consultations, staff } = stores;
  const mine = consultations.ofStaff(me.id);
  const availability = staff.availability(me.id);
  const desks = stores.organisation.desks().filter((d) => me.deskIds.includes(d.id));
  const centers = stores.organisation.centers().filter((c) => me.centerIds.includes(c.id));
  return {
    me: {
      staffId: me.id,
      displayName: me.displayName,
      role: me.role,
      desks: desks.slice(0, PLACE_LIMIT).map(({ id, name }) => ({ id, name })),
      centers: centers.slice(0, PLACE_LIMIT).map(({ district }) => district),
      activity: moment.activityOf(me.id),
      awayReason: availability.state === 'away' ? availability.reason : null,
      boards: boardPlacesOf(stores, me)
        .slice(0, PLACE_LIMIT)
        .map((placeId) => ({ placeId, name: stores.organisation.center(placeId)?.district ?? '' })),
    },
    queue: queueOf(moment, me)
      .slice(0, QUEUE_LIMIT)
      .map((c) => entryView(moment, c, me)),
    callsHere: callsHere(moment, me),
    helping: helpingView(stores, me.id),
    quiet: quietFor(moment, me),
    staffCalls: callsFor(stores, me),
    offer: mine && offerView(moment, mine, me.id),
    current: mine && currentView(stores, mine, me.id),
    asked: askedView(stores, me.id),
    colleagues: colleaguesOf(moment, me).map(({ id, displayName }) => ({
      ...{ staffId: id, displayName },
      activity: moment.activityOf(id),
    })),
    handoffs: handoffViews(moment, me),
    contacts: contactViews(moment, me),
    bookingRevision: stores
      .records(bookingKind)
      .revisionOf(me.role === 'admin' ? [WARD] : [...me.deskIds, ...me.centerIds, me.id]),
    standbys: standbyViews(moment, me),
    inbox: inboxViews(moment, me),
    sent: sentViews(moment, me),
    leftWriteUps: leftWriteUpViews(moment, me),
    servedToday: consultations.writtenUpBy(me.id, instantOfMinute(today, 0, timeZone)),
    demo: stores.settings.get('seed') === 'demo',
  };
}

/** Whom somebody sees waiting: at the desks they serve, or at the centers they work in. */
function queueOf(moment: ViewMoment, me: StaffMember): readonly Queued[] {
  switch (me.role) {
    case 'specialist':
      return moment.queue(me.deskIds);
    case 'staff':
      return moment.everybodyInQueue().filter(({ centerId }) => me.centerIds.includes(centerId));
    case 'admin':
      return [];
  }
}

function entryView(moment: ViewMoment, c: Queued, me: StaffMember): QueueEntry {
  const { stores } = moment;
  const mayRemark = mayDo('consultation.remark', stores, c, me);
  return {
    ...personView(stores, c),
    ringing: ringingFor(c, me.id),
    kioskAway: isLost(c.kioskConnection),
    standing: c.standing.kind,
    why: c.why.kind,
    mayLift: moment.gainsByLift(c) && mayDo('consultation.lift', stores, c, me),
    remark: mayRemark ? remarkOf(stores, c) : null,
    mayRemark,
  };
}

function ringingFor(c: Queued, me: string): QueueEntry['ringing'] {
  if (c.state === 'waiting') return 'nobody';
  return c.offers.some(({ staffId }) => staffId === me) ? 'me' : 'colleague';
}

function mayDo(
  action: 'consultation.lift' | 'consultation.remark',
  stores: Stores,
  c: Consultation,
  { id: staffId, role }: StaffMember,
): boolean {
  const actor = { kind: 'staff', staffId, role } as const;
  if (!may(actor, action)) return false;
  return mayOn(actor, action, placeOfConsultation(stores, c), wardOf(stores));
}

/** The calls at the centers of somebody in which they have no part. */
function callsHere(moment: ViewMoment, me: StaffMember): CallHere[] {
  if (me.role !== 'staff') return [];
  const { stores } = moment;
  return moment.talking
    .filter((c) => me.centerIds.includes(c.centerId))
    .filter((c) => !staffIn(c).some(({ staffId, as }) => staffId === me.id && as !== 'invited'))
    .slice(0, CALL_LIMIT)
    .map((c) => ({
      ...personView(stores, c),
      acceptedAt: c.acceptedAt,
      remark: remarkOf(stores, c),
    }));
}

/** The other specialists who serve one of the same desks. */
const colleaguesOf = ({ stores }: ViewMoment, me: StaffMember): StaffMember[] =>
  stores.staff
    .all()
    .filter(
      (s) =>
        s.role === 'specialist' &&
        !s.disabled &&
        s.id !== me.id &&
        s.deskIds.some((id) => me.deskIds.includes(id)),
    )
    .slice(0, COLLEAGUE_LIMIT);
