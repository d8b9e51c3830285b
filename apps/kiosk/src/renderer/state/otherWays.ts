import { UNMET_WAYS, type UnmetWay } from '@madoguchi/domain';
import type { DeskTelephone, WishDay } from '@madoguchi/protocol';

/** The alternatives to a talk that the server knows; paper is always one. */
interface OtherWays {
  readonly wishDays: readonly WishDay[];
  readonly telephone: DeskTelephone | null;
}

/** The available alternatives in their order: contact needs a day, unless a time can be booked here, telephone a number. */
export function waysOf({ wishDays, telephone }: OtherWays, bookable: boolean): readonly UnmetWay[] {
  const leadsOn: Readonly<Record<UnmetWay, boolean>> = {
    callback: wishDays.length > 0,
    booking: bookable || wishDays.length > 0,
    telephone: telephone !== null,
    paper: true,
  };
  return UNMET_WAYS.filter((way) => leadsOn[way]);
}
