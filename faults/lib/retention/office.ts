import { composeServices, systemClock, type Services } from '@madoguchi/signaling-server';
import type { SqliteDatabase } from '@madoguchi/signaling-server';

const YEAR_MS = 365.25 * 86_400_000;
/** Years from now, in which the time of what ends today is over. */
const YEARS_ON = 7;

/** An instant of that time. */
export const later = (): number => Math.round(Date.now() + YEARS_ON * YEAR_MS);

const nothing = (): void => undefined;
const nothingYet = (): Promise<void> => Promise.resolve();

/** The services of the server in this process, years from now. */
export const servicesLater = (db: SqliteDatabase): Services =>
  composeServices({
    db,
    clock: { ...systemClock, now: later },
    timeZone: 'Asia/Tokyo',
    media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
    audience: { changed: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
    secret: crypto.randomUUID(),
  });
