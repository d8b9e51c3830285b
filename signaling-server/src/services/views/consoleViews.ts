import type { Queued, StaffMember } from '@madoguchi/domain';
import { instantOfMinute, mayOn } from '@madoguchi/domain';
import type { ConsoleView, QueueEntry } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { askedView, currentView, offerView } from './currentViews.ts';
import { contactViews, handoffViews } from './deskWorkViews.ts';
import { leftWriteUpViews } from './leftWorkViews.ts';
import { personView } from './personView.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { wardOf } from '../records/places.ts';
import { isLost } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

/** As many lines as a list shows. */
const QUEUE_LIMIT = 500;
const COLLEAGUE_LIMIT = 200;
const PLACE_LIMIT = 50;

/** Builds what a console shows, from the database as it is now. */
export function consoleView(moment: ViewMoment, me: StaffMember): ConsoleView {
  const { stores, now, timeZone, today } = moment;
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
    },
    queue: queueOf(moment, me)
      .slice(0, QUEUE_LIMIT)
      .map((c) => entryView(moment, c, me)),
    offer: mine && offerView(stores, mine, me.id),
    current: mine && currentView(stores, mine, me.id),
    asked: askedView(stores, me.id),
    colleagues: colleaguesOf(moment, me).map(({ id, displayName }) => ({
      ...{ staffId: id, displayName },
      activity: moment.activityOf(id),
    })),
    handoffs: handoffViews(moment, me),
    contacts: contactViews(moment, me),
    leftWriteUps: leftWriteUpViews(moment, me),
    servedToday: consultations.writtenUpBy(me.id, instantOfMinute(today, 0, timeZone)),
    demo: stores.settings.get('seed') === 'demo',
    serverNow: now,
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
  return {
    ...personView(stores, c),
    ringing: ringingFor(c, me.id),
    kioskAway: isLost(c.kioskConnection),
    standing: c.standing.kind,
    why: c.why.kind,
    mayLift: moment.gainsByLift(c) && mayLift(stores, c, me),
  };
}

function ringingFor(c: Queued, me: string): QueueEntry['ringing'] {
  if (c.state === 'waiting') return 'nobody';
  return c.offers.some(({ staffId }) => staffId === me) ? 'me' : 'colleague';
}

function mayLift(stores: Stores, c: Queued, { id: staffId, role }: StaffMember): boolean {
  const actor = { kind: 'staff', staffId, role } as const;
  return mayOn(actor, 'consultation.lift', placeOfConsultation(stores, c), wardOf(stores));
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
