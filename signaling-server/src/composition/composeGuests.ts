import { Cookie } from '../auth/cookies.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import type { Access } from '../services/access/access.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { endedGuests } from '../services/records/consultation/endedGuests.ts';
import { consultationKind } from '../services/records/consultation/kind.ts';
import { GuestLobby } from '../services/guests/guestLobby.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';

/** Wires the lobby of guests, and lets the end of their part act on their connections at once. */
export function composeGuests(around: {
  readonly db: Database;
  readonly clock: Clock;
  readonly access: Access;
  readonly rights: RightsChanges;
  readonly runner: UnitRunner;
  readonly secureCookies: boolean;
}): GuestLobby {
  const { db, clock, access, rights, runner, secureCookies } = around;
  runner.onChange(consultationKind, (change) => {
    for (const ended of endedGuests(change)) rights.tell({ type: 'guestEnded', ...ended });
  });
  const cookie = new Cookie('madoguchi_guest', secureCookies);
  return new GuestLobby({ db, clock, access, runner, cookie });
}
