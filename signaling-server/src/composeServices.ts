import type { Audience } from './ports/audience.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';
import type { MediaRooms } from './ports/mediaRooms.ts';
import type { Database } from './ports/store.ts';
import { Aftermath } from './services/aftermath.ts';
import { Consultations } from './services/consultations.ts';
import { Deadlines } from './services/deadlines.ts';
import { Dispatcher } from './services/dispatcher.ts';
import { Links } from './services/links.ts';
import { PresenceService } from './services/presence.ts';

/** What the services of a consultation work on and speak to. */
export interface ServiceSurroundings {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly media: Pick<MediaRooms, 'goLive' | 'hold' | 'close' | 'leave'>;
  readonly audience: Audience;
  readonly log: Logger;
}

/** The services that everything which happens to a consultation goes through. */
export interface Services {
  readonly consultations: Consultations;
  readonly links: Links;
  readonly presence: PresenceService;
  readonly deadlines: Deadlines;
}

/** Wires the services of a consultation; the server and a bench of the queue run the very same. */
export function composeServices(around: ServiceSurroundings): Services {
  const { db, clock, timeZone, media, audience, log } = around;
  const consultations = new Consultations(db, clock, timeZone);
  const links = new Links(db, consultations);
  const dispatcher = new Dispatcher(consultations, links);
  const deadlines = new Deadlines(consultations, clock, log);
  const aftermath = new Aftermath({ db, media, deadlines, audience, log });
  consultations.onChange((change) => {
    aftermath.follow(change);
  });
  const presence = new PresenceService(db, clock, dispatcher, audience);
  return { consultations, links, presence, deadlines };
}
