import type { QuietKind, StaffMember, VisitFigures, VisitTally } from '@madoguchi/domain';
import {
  dayAfter,
  localDay,
  mondayOf,
  openPartsOn,
  quietAt,
  visitFigures,
  weeksBefore,
} from '@madoguchi/domain';
import type { CenterBoard, CenterVisits, ConsoleView } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { holidayOn } from '../hours/holidays.ts';
import { hintRestKind } from '../records/hintRest/index.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { visitTallyKind } from '../records/visitTally/index.ts';
import type { ViewMoment } from './viewMoment.ts';

type Use = NonNullable<CenterBoard['use']>;

const WEEKS_SHOWN = 4;
const HELPER_LIMIT = 50;
const DAYS_OF_WEEK = 7;

/** How much the kiosks of a center are used, and with whose help. */
export function figuresOfCenter({ stores, today }: ViewMoment, centerId: string): Use {
  const tallies = talliesOf(stores, centerId, today);
  const helpers = [...Map.groupBy(tallies, ({ staffId }) => staffId)].flatMap(([staffId, of]) => {
    const person = staffId === null ? null : stores.staff.get(staffId);
    return person === null ? [] : [{ name: person.displayName, ...inBoth(of, today) }];
  });
  return {
    ...inBoth(tallies, today),
    helpers: helpers
      .toSorted((a, b) => actsIn(b.fourWeeks) - actsIn(a.fourWeeks) || a.name.localeCompare(b.name))
      .slice(0, HELPER_LIMIT),
  };
}

/** The same of every center, without anybody's name, for admins. */
export function figuresByCenter(db: Database, today: string): readonly CenterVisits[] {
  return db.read((stores) =>
    stores.organisation.centers().map(({ id: centerId, district }): CenterVisits => {
      return { centerId, district, ...inBoth(talliesOf(stores, centerId, today), today) };
    }),
  );
}

const talliesOf = (stores: Stores, centerId: string, today: string): readonly VisitTally[] =>
  Array.from({ length: WEEKS_SHOWN }, (_, back) =>
    stores.records(visitTallyKind).in(centerId, weeksBefore(mondayOf(today), back)),
  ).flat();

const inBoth = (tallies: readonly VisitTally[], today: string) => ({
  thisWeek: visitFigures(tallies.filter(({ week }) => week === mondayOf(today))),
  fourWeeks: visitFigures(tallies),
});

const actsIn = ({ helped, introductions }: VisitFigures): number => helped + introductions;

/** What staff of a center are told after quiet weeks, unless they have put it away. */
export function quietFor(moment: ViewMoment, me: StaffMember): ConsoleView['quiet'] {
  const { stores } = moment;
  if (me.role !== 'staff' || stores.records(hintRestKind).get(me.id) !== null) return null;
  for (const centerId of me.centerIds) {
    const kind = quietAtCenter(moment, centerId);
    const district = stores.organisation.center(centerId)?.district;
    if (kind !== null && district !== undefined) return { district, kind };
  }
  return null;
}

function quietAtCenter(
  { stores, today, timeZone }: ViewMoment,
  centerId: string,
): QuietKind | null {
  const tallies = stores.records(visitTallyKind);
  const hours = stores.organisation.openingHours();
  const isOpenOn = (day: string): boolean =>
    openPartsOn(hours, { centerId, deskId: null }, holidayOn, day).length > 0;
  const kiosks = stores.kiosks
    .at(centerId)
    .filter(({ id }) => stores.records(kioskClosureKind).get(id).state === 'open');
  return quietAt({
    today,
    kiosksSince: kiosks.map(({ enrolledAt }) => localDay(enrolledAt, timeZone)),
    openDaysIn: (week) =>
      Array.from({ length: DAYS_OF_WEEK }, (_, n) => dayAfter(week, n)).filter(isOpenOn).length,
    figuresIn: (week) => visitFigures(tallies.in(centerId, week)),
  });
}
