import type { Audience } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import { Aftermath, type CallMedia } from './engine/effectRunner.ts';
import { forgetOldCommands } from './engine/commands.ts';
import { Consultations } from './engine/unitRunner.ts';
import { Contacts } from './queue/contacts.ts';
import { Deadlines } from './engine/deadlines.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';
import { GoneOffers } from './dispatch/goneOffers.ts';
import { GuestLinks } from './guests/guestLinks.ts';
import { Handoffs } from './handoffs/handoffs.ts';
import { Lines } from './queue/queueing.ts';
import { Links } from './connections/connections.ts';
import { Participants } from './call/participants.ts';
import { PresenceService } from './availability/availability.ts';
import { Transfers } from './call/transfers.ts';
import { WriteUps } from './call/writeUps.ts';

/** What the services of a consultation work on and speak to. */
export interface ServiceSurroundings {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly media: CallMedia;
  readonly audience: Audience;
  readonly log: Logger;
  /** The server's own, from which the links of guests are derived. */
  readonly secret: string;
}

/** The services that everything which happens to a consultation goes through. */
export interface Services {
  readonly consultations: Consultations;
  readonly goneOffers: GoneOffers;
  readonly lines: Lines;
  readonly transfers: Transfers;
  readonly writeUps: WriteUps;
  readonly participants: Participants;
  readonly handoffs: Handoffs;
  readonly contacts: Contacts;
  readonly links: Links;
  readonly presence: PresenceService;
  /** After a start: everybody has their minute to come back, and every deadline is set. */
  begin(): Promise<void>;
  stop(): void;
}

/** Wires the services of a consultation; the server and a bench of the engine run the very same. */
export function composeServices(around: ServiceSurroundings): Services {
  const { db, clock, timeZone, media, audience, log, secret } = around;
  const consultations = new Consultations(db, clock);
  const links = new Links(consultations, clock);
  const connected = links.staff;
  const dispatcher = new Dispatcher(consultations, connected);
  const deadlines = new Deadlines({ consultations, clock, timeZone, log });
  const aftermath = new Aftermath({ db, media, connected, audience, log });
  consultations.onDone((done) => {
    aftermath.follow(done);
  });
  const closers: (() => void)[] = [() => deadlines.stop()];
  return {
    consultations,
    goneOffers: new GoneOffers(consultations),
    links,
    lines: new Lines(consultations, timeZone),
    transfers: new Transfers({ consultations, connected, timeZone }),
    writeUps: new WriteUps(consultations, timeZone),
    participants: new Participants({ consultations, connected, links: new GuestLinks(secret) }),
    handoffs: new Handoffs(consultations, timeZone),
    contacts: new Contacts(consultations, db),
    presence: new PresenceService(consultations),
    async begin() {
      closers.push(dispatcher.begin(clock, log), forgetOldCommands(db, clock, log));
      await links.everyoneIsAway();
      deadlines.armAll(db);
    },
    stop() {
      for (const close of closers.splice(0)) close();
    },
  };
}
