import {
  AppError,
  centerNameOf,
  kioskResource,
  resourcesOf,
  staffResource,
  startOf,
  type Booking,
  type StaffMember,
} from '@madoguchi/domain';
import type { RouteBody } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import type { Access, Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { calendarFeedKind, type CalendarFeed } from '../records/calendarFeed/index.ts';
import { kioskName } from '../records/places.ts';
import { calendarText, type CalendarEntry } from './calendarText.ts';
import { digestOf, newToken } from '../randomTokens.ts';

/** Of whom a feed is, as it is asked for. */
type FeedOf = RouteBody<'makeCalendarFeed'>['of'];

const MINUTE = 60_000;

interface CalendarFeedsParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly access: Pick<Access, 'deny'>;
  readonly timeZone: string;
}

/** A feed that somebody may make, and since when it has an address. */
export interface OfferedFeed {
  readonly of: FeedOf;
  readonly name: string;
  readonly madeAt: number | null;
}

type Subject = CalendarFeed['of'];
/** A feed has the name of the booth or person whose time it shows. */
const idOf = ({ kind, id }: Subject): string =>
  kind === 'staff' ? staffResource(id) : kioskResource(id);

/** 予定表の配信: addresses at which calendars read bookings (docs/spec/calendar-feeds.md). */
export class CalendarFeeds {
  readonly #parts: CalendarFeedsParts;

  constructor(parts: CalendarFeedsParts) {
    this.#parts = parts;
  }

  /** The own feed, and those of the kiosks within reach. */
  offered(staff: StaffMember): readonly OfferedFeed[] {
    return this.#parts.db.read((stores) => {
      const madeAt = (of: Subject): number | null =>
        stores.records(calendarFeedKind).get(idOf(of))?.at ?? null;
      return [
        {
          of: { kind: 'own' } as const,
          ...{ name: '', madeAt: madeAt({ kind: 'staff', id: staff.id }) },
        },
        ...kiosksWithin(stores, staff).map((kioskId) => ({
          of: { kind: 'kiosk', kioskId } as const,
          name: kioskName(stores, kioskId) ?? kioskId,
          madeAt: madeAt({ kind: 'kiosk', id: kioskId }),
        })),
      ];
    });
  }

  /** Makes a new address, which takes the place of the former, and tells its secret this once. `NOT_ALLOWED`. */
  async make(of: FeedOf, staff: StaffMember, caller: Asker): Promise<string> {
    const subject = this.#subjectOf(of, staff, caller);
    const secret = newToken();
    await this.#parts.runner.run((unit) => {
      unit.stores.records(calendarFeedKind).put({
        ...{ id: idOf(subject), state: 'open', of: subject },
        ...{ digest: digestOf(secret), at: unit.now },
      });
      unit.note({ action: 'calendar.shared', record: subject, details: {} });
    }, caller);
    return secret;
  }

  /** Ends a feed; one that has no address stays without. `NOT_ALLOWED`. */
  async end(of: FeedOf, staff: StaffMember, caller: Asker): Promise<void> {
    const subject = this.#subjectOf(of, staff, caller);
    await this.#parts.runner.run((unit) => {
      const feeds = unit.stores.records(calendarFeedKind);
      if (feeds.get(idOf(subject)) === null) return;
      feeds.remove(idOf(subject));
      unit.note({ action: 'calendar.ended', record: subject, details: {} });
    }, caller);
  }

  /** The feed at an address, as iCalendar. `NOT_FOUND` whatever is wrong with it. */
  read(secret: string): string {
    return this.#parts.db.read((stores) => {
      const feed = stores.records(calendarFeedKind).withDigest(digestOf(secret));
      if (feed === null || !isThere(stores, feed.of)) throw new AppError('NOT_FOUND');
      const { timeZone } = this.#parts;
      return calendarText(
        bookingsOf(stores, feed.of).map((booking) => entryOf(stores, booking, timeZone)),
        { name: nameOf(stores, feed.of), timeZone },
      );
    });
  }

  #subjectOf(of: FeedOf, staff: StaffMember, caller: Asker): Subject {
    if (of.kind === 'own') return { kind: 'staff', id: staff.id };
    const { access, db } = this.#parts;
    const isWithin = db.read((stores) => kiosksWithin(stores, staff).includes(of.kioskId));
    const subject = { kind: 'kiosk', id: of.kioskId } as const;
    return isWithin ? subject : access.deny(caller, 'calendar.share', 'NOT_ALLOWED', subject);
  }
}

/** The kiosks whose feed somebody may make: those of their centers, for admins all; a specialist has none. */
function kiosksWithin({ kiosks, organisation }: Stores, staff: StaffMember): readonly string[] {
  if (staff.role === 'specialist') return [];
  const centers =
    staff.role === 'admin' ? organisation.centers().map(({ id }) => id) : staff.centerIds;
  return centers.flatMap((centerId) => kiosks.at(centerId).map(({ id }) => id));
}

/** Whether a feed still has whose it is: a person who may work, a kiosk that may. */
function isThere({ staff, kiosks }: Stores, { kind, id }: Subject): boolean {
  return kind === 'staff' ? staff.get(id)?.disabled === false : kiosks.get(id)?.revokedAt === null;
}

const nameOf = (stores: Stores, { kind, id }: Subject): string =>
  `予約 ${(kind === 'staff' ? stores.staff.get(id)?.displayName : kioskName(stores, id)) ?? ''}`.trim();

const bookingsOf = (stores: Stores, of: Subject): readonly Booking[] =>
  stores
    .records(bookingKind)
    .open()
    .filter((booking) => resourcesOf(booking).includes(idOf(of)));

/** What a calendar learns of a booking: nothing of the resident, and no number by which somebody could check in. */
function entryOf(stores: Stores, booking: Booking, timeZone: string): CalendarEntry {
  const { organisation, staff, kiosks } = stores;
  const { id, slot, topicIds, centerId, deskId, kioskId, staffId, moves, madeAt, state } = booking;
  const topics = topicIds.map((topicId) => organisation.topic(topicId)?.name.ja ?? topicId);
  const start = startOf(slot, timeZone);
  const center = organisation.center(centerId);
  const booth = kioskId === null ? '電話での折り返し' : (kiosks.get(kioskId)?.name ?? kioskId);
  const desk = organisation.desk(deskId)?.name.ja ?? deskId;
  const open = { held: '仮おさえ', toSettle: '設定し直す予約' } as const;
  const what = state in open ? open[state as keyof typeof open] : '予約';
  return {
    ...{ id, sequence: moves.length, madeAt, start, end: start + slot.minutes * MINUTE },
    summary: `${what}：${topics.join('、')}`,
    place: centerNameOf(center?.district ?? centerId),
    description: `${desk}　${staff.get(staffId)?.displayName ?? staffId}　${booth}`,
    isTentative: state in open,
  };
}
