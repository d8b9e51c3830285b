import type { Consultation, StaffMember } from '@madoguchi/domain';
import { formatTicket, isQueued, localDay } from '@madoguchi/domain';
import type {
  Activity,
  ConsoleView,
  CurrentView,
  OfferView,
  QueueEntry,
} from '@madoguchi/protocol';
import type { Stores } from '../ports/store.ts';

/** What a console view depends on besides the database. */
export interface ConsoleFacts {
  readonly now: number;
  readonly timeZone: string;
  isStaffConnected(staffId: string): boolean;
}

/** Builds what a console shows, from the database as it is now. */
export function consoleView(stores: Stores, me: StaffMember, facts: ConsoleFacts): ConsoleView {
  const mine = stores.consultations.ofStaff(me.id);
  const desks = stores.organisation.desks().filter((d) => me.deskIds.includes(d.id));
  const presence = stores.staff.presence(me.id);
  return {
    me: {
      staffId: me.id,
      displayName: me.displayName,
      role: me.role,
      desks: desks.map(({ id, name }) => ({ id, name })),
      activity: activityOf(stores, me.id, facts),
      awayReason: presence.state === 'away' ? presence.reason : null,
    },
    queue: stores.consultations.queue(me.deskIds).map((c) => entryView(stores, c, me.id)),
    offer: mine === null ? null : offerView(stores, mine),
    current: mine === null ? null : currentView(stores, mine),
    colleagues: colleaguesOf(stores, me).map((s) => ({
      staffId: s.id,
      displayName: s.displayName,
      activity: activityOf(stores, s.id, facts),
    })),
    servedToday: stores.consultations.writtenUpBy(me.id, startOfDay(facts)),
    demo: stores.settings.get('seed') === 'demo',
    serverNow: facts.now,
  };
}

function personView(stores: Stores, c: Consultation) {
  const topic = stores.organisation.topic(c.topicId);
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    district: c.ticket.district,
    topicName: topic?.name ?? { ja: '' },
    topicIcon: topic?.icon ?? ('other' as const),
    deskName: stores.organisation.desk(c.deskId)?.name ?? { ja: '' },
    requestedAt: c.requestedAt,
  };
}

function entryView(stores: Stores, c: Consultation, me: string): QueueEntry {
  const offered = c.state === 'offered' ? (c.staffId === me ? 'me' : 'colleague') : 'nobody';
  return {
    ...personView(stores, c),
    ringing: offered,
    kioskAway: isQueued(c) && c.kioskLink.state === 'lost',
  };
}

function offerView(stores: Stores, c: Consultation): OfferView | null {
  if (c.state !== 'offered') return null;
  return { ...personView(stores, c), offerId: c.offerId, expiresAt: c.expiresAt };
}

function currentView(stores: Stores, c: Consultation): CurrentView | null {
  switch (c.state) {
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return {
        ...personView(stores, c),
        state: c.state,
        acceptedAt: c.acceptedAt,
        kioskAway: c.kioskLink.state === 'lost',
      };
    case 'wrapUp':
      return {
        ...personView(stores, c),
        state: 'wrapUp',
        acceptedAt: c.acceptedAt,
        endedAt: c.endedAt,
      };
    case 'waiting':
    case 'offered':
    case 'closed':
      return null;
  }
}

function activityOf(stores: Stores, staffId: string, facts: ConsoleFacts): Activity {
  const c = stores.consultations.ofStaff(staffId);
  switch (c?.state) {
    case 'offered':
      return 'ringing';
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return 'serving';
    case 'wrapUp':
      return 'wrapUp';
    default:
      if (!facts.isStaffConnected(staffId)) return 'offline';
      return stores.staff.presence(staffId).state;
  }
}

/** The other specialists who serve one of the same desks. */
function colleaguesOf(stores: Stores, me: StaffMember): StaffMember[] {
  return stores.staff
    .all()
    .filter(
      (s) =>
        s.role === 'specialist' &&
        s.id !== me.id &&
        s.deskIds.some((id) => me.deskIds.includes(id)),
    );
}

function startOfDay({ now, timeZone }: ConsoleFacts): number {
  const day = localDay(now, timeZone);
  // The last instant before today, found by stepping back: days are not always 24 hours long.
  let start = now - (now % 3_600_000);
  while (localDay(start - 1, timeZone) === day) start -= 3_600_000;
  return start;
}
