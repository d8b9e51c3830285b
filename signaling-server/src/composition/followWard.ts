import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';
import { followDays } from '../services/admin/dayTurn.ts';
import { BOARD_KINDS } from '../services/boards.ts';
import { followOpenings } from '../services/hours/openingChanges.ts';
import type { Screens } from '../signaling/screens.ts';

/** Shows what a new day and the hours of offices change; returns how that ends. */
export function followWard(parts: {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly rights: RightsChanges;
  readonly screens: Screens;
}): () => Promise<void> {
  const { clock, timeZone, rights, screens } = parts;
  const stopDays = followDays(clock, timeZone, rights);
  const turned = (): void => screens.everybodyChanged('kiosk', ...BOARD_KINDS);
  const stopOpenings = followOpenings({ ...parts, turned });
  return () => {
    stopOpenings();
    stopDays();
    return Promise.resolve();
  };
}
