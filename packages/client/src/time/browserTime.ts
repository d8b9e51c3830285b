import { ServerClock } from './serverClock.ts';

/** The server's time on this page; one for all that the page is made of. */
export const createServerClock = (): ServerClock =>
  new ServerClock({ wall: () => Date.now(), elapsed: () => performance.now() });
