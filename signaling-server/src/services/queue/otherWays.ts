import type { Center, Desk } from '@madoguchi/domain';
import { deskToPhone, hoursOfDesk, rangesOf } from '@madoguchi/domain';
import type { DeskTelephone, WishDay } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { wishDaysAt } from '../hours/opening.ts';

/** When something is looked up. */
interface Moment {
  readonly stores: Stores;
  readonly now: number;
  readonly timeZone: string;
}

/** What somebody at a center can have instead of a talk with a desk, besides paper. */
export function otherWaysFrom(
  { stores, now, timeZone }: Moment,
  center: Center,
  desk: Desk,
): { readonly wishDays: WishDay[]; readonly telephone: DeskTelephone | null } {
  const place = { centerId: center.id, deskId: desk.id };
  const { organisation } = stores;
  const phoned = deskToPhone(desk, center, organisation.desks());
  return {
    wishDays: wishDaysAt(stores, place, now, timeZone),
    telephone: phoned && telephoneView(stores, phoned),
  };
}

/** A number, and when it is answered there. */
function telephoneView({ organisation }: Stores, desk: Desk): DeskTelephone | null {
  if (desk.phone === null) return null;
  const { week, ...other } = hoursOfDesk(organisation.openingHours(), desk.id);
  return {
    deskName: desk.name,
    number: desk.phone,
    week: rangesOf(week)
      .filter(({ spans }) => spans.length > 0)
      .map((range) => ({ ...range, spans: [...range.spans] })),
    openOnHolidays: other.openOnHolidays,
    openAtYearEnd: other.openAtYearEnd,
  };
}
