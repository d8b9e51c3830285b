import type { Standby, StaffMember } from '@madoguchi/domain';
import type { StandbyView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { bookingKind } from '../records/booking/index.ts';
import { standbyKind } from '../records/standby/index.ts';
import type { ViewMoment } from './viewMoment.ts';

/** As many lines as a list shows. */
const LIST_LIMIT = 200;

/** Who waits for a slot at somebody's desks, or is asked by staff of the centers they work in. */
export function standbyViews({ stores }: ViewMoment, me: StaffMember): StandbyView[] {
  if (me.role === 'admin') return [];
  const isSpecialist = me.role === 'specialist';
  const standbys = stores.records(standbyKind);
  const mine = standbys.of(isSpecialist ? me.deskIds : [], isSpecialist ? [] : me.centerIds);
  return mine.slice(0, LIST_LIMIT).flatMap((each) => standbyView(stores, each, me.id));
}

function standbyView(stores: Stores, s: Standby, me: string): StandbyView[] {
  if (s.state === 'ended') return [];
  const { organisation } = stores;
  const districts = s.places.map(({ centerId }) => organisation.center(centerId)?.district ?? '');
  return [
    {
      ...{ standbyId: s.id, state: s.state, name: s.name, hasPhone: s.phone !== null },
      topics: s.topicIds.map((id) => ({ id, name: organisation.topic(id)?.name ?? { ja: '' } })),
      ...{ language: s.needs.language, supports: s.needs.supports, withKiosk: s.withKiosk },
      district: s.places.length === 1 ? (districts[0] ?? null) : null,
      ...{ suits: s.suits, madeAt: s.madeAt },
      slot: s.state === 'waiting' ? null : slotView(stores, s.slot),
      hold: s.state === 'held' ? holdView(stores, s.bookingId, me) : null,
    },
  ];
}

function slotView(
  { organisation }: Stores,
  { day, start, minutes, centerId, deskId }: Extract<Standby, { state: 'asking' }>['slot'],
): StandbyView['slot'] {
  return {
    ...{ day, start, minutes },
    district: organisation.center(centerId)?.district ?? '',
    deskName: organisation.desk(deskId)?.name ?? { ja: '' },
  };
}

function holdView(stores: Stores, bookingId: string, me: string): StandbyView['hold'] {
  const booking = stores.records(bookingKind).get(bookingId);
  if (booking?.state !== 'held') return null;
  return { bookingId, until: booking.until, isMine: booking.byStaffId === me };
}
