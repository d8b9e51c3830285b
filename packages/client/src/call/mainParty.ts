import type { Seat } from '@madoguchi/domain';
import type { Call, RemoteParty } from '../models.ts';

/**
 * Whose picture is the large one: that of the seat which the screen names, if anything comes from
 * there, else the resident's, else that of whoever came first.
 */
export function mainParty(call: Call | null, seat?: Seat): RemoteParty | null {
  const remotes = call?.remotes ?? [];
  const at = (wanted: Seat | undefined): RemoteParty | undefined =>
    remotes.find((party) => party.seat === wanted);
  return at(seat) ?? at('kiosk') ?? remotes[0] ?? null;
}
