import { UNMET_WAYS, type UnmetWay } from '@madoguchi/domain';
import type { DeskTelephone, WishDay } from '@madoguchi/protocol';

/** What the server says can be had instead of a talk; paper always can. */
interface OtherWays {
  readonly wishDays: readonly WishDay[];
  readonly telephone: DeskTelephone | null;
}

/** The ways that lead somewhere, in their order: no day to wish for, no number to dial, no such way. */
export function waysOf({ wishDays, telephone }: OtherWays): readonly UnmetWay[] {
  const leadsOn: Readonly<Record<UnmetWay, boolean>> = {
    callback: wishDays.length > 0,
    booking: wishDays.length > 0,
    telephone: telephone !== null,
    paper: true,
  };
  return UNMET_WAYS.filter((way) => leadsOn[way]);
}
