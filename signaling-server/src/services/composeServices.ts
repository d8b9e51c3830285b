import type { Audience } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import { EffectRunner, type CallMedia } from './engine/effectRunner.ts';
import { forgetOldCommands } from './engine/commands.ts';
import { UnitRunner } from './engine/unitRunner.ts';
import { Consultations } from './call/consultations.ts';
import { KINDS } from './records/index.ts';
import type { AnyKind } from './records/kind.ts';
import { KindRegistry } from './records/registry.ts';
import { BookingDesk } from './bookingDesk/bookingDesk.ts';
import { Bookings } from './bookings/bookings.ts';
import { CallList } from './bookings/callList.ts';
import { BookingSettings } from './bookings/bookingSettings.ts';
import { countFigures } from './figures/countFigures.ts';
import { countLoad } from './load/loadCounting.ts';
import { BookingUpkeep } from './bookings/upkeep.ts';
import { CheckIns } from './bookings/checkIns.ts';
import { Standbys } from './standbys/standbys.ts';
import { StandbyUpkeep } from './standbys/upkeep.ts';
import { Contacts } from './queue/contacts.ts';
import { DeskDay } from './views/deskDay.ts';
import { Deadlines } from './engine/deadlines.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';
import { GoneOffers } from './dispatch/goneOffers.ts';
import { FormTemplates } from './forms/formTemplates.ts';
import { GuestLinks } from './guests/guestLinks.ts';
import { Handsets } from './handsets/handsets.ts';
import { Handoffs } from './handoffs/handoffs.ts';
import { Passings } from './handoffs/passings.ts';
import { Queueing } from './queue/queueing.ts';
import { Connections } from './connections/connections.ts';
import { ProcedureDesk } from './procedures/procedureDesk.ts';
import { Procedures } from './procedures/procedures.ts';
import { ProcedureStarts } from './procedures/procedureStarts.ts';
import { Retention } from './retention/retention.ts';
import { Participants } from './call/participants.ts';
import { KioskClosures } from './kiosks/kioskClosures.ts';
import { StaffCalls } from './staffCalls/staffCalls.ts';
import { AvailabilityService } from './availability/availability.ts';
import { Transfers } from './call/transfers.ts';
import { Amendments } from './call/amendments.ts';
import { Drafts } from './call/drafts.ts';
import { WriteUps } from './call/writeUps.ts';
import { Summaries } from './summaries/summaries.ts';
import { Surveys } from './surveys/surveys.ts';

/** What the services of a consultation work on and speak to. */
export interface ServiceDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly media: CallMedia;
  readonly audience: Audience;
  readonly log: Logger;
  /** The server's own, from which the links of guests are derived. */
  readonly secret: string;
  /** The origin at which phones reach this server; `null` or nothing where they do not. */
  readonly handsetAddress?: string | null;
  /** Every kind of record; those of the product unless told otherwise. */
  readonly kinds?: readonly AnyKind[];
}

/** The services that everything which happens to a consultation goes through. */
export interface Services {
  readonly runner: UnitRunner;
  readonly consultations: Consultations;
  readonly goneOffers: GoneOffers;
  readonly queueing: Queueing;
  readonly transfers: Transfers;
  readonly writeUps: WriteUps;
  readonly drafts: Drafts;
  readonly summaries: Summaries;
  readonly surveys: Surveys;
  readonly amendments: Amendments;
  readonly participants: Participants;
  readonly handoffs: Handoffs;
  readonly passings: Passings;
  readonly contacts: Contacts;
  readonly bookings: Bookings;
  readonly bookingDesk: BookingDesk;
  readonly callList: CallList;
  readonly checkIns: CheckIns;
  readonly bookingSettings: BookingSettings;
  readonly bookingUpkeep: BookingUpkeep;
  readonly standbys: Standbys;
  readonly standbyUpkeep: StandbyUpkeep;
  readonly staffCalls: StaffCalls;
  readonly handsets: Handsets;
  readonly kioskClosures: KioskClosures;
  readonly procedureStarts: ProcedureStarts;
  readonly procedures: Procedures;
  readonly procedureDesk: ProcedureDesk;
  readonly connections: Connections;
  readonly availability: AvailabilityService;
  readonly deskDay: DeskDay;
  readonly templates: FormTemplates;
  readonly retention: Retention;
  /** After a start: everybody has their minute to come back, and every deadline is set. */
  begin(): Promise<void>;
  stop(): void;
}

/** Wires the services of a consultation; the server and a bench of the engine run the very same. */
export function composeServices(around: ServiceDependencies): Services {
  const { db, clock, timeZone, media, audience, log, secret, kinds = KINDS } = around;
  const runner = new UnitRunner(db, clock, new KindRegistry(kinds));
  const connections = new Connections(runner, db, clock);
  const connected = connections.staff;
  const dispatcher = new Dispatcher(runner);
  const deadlines = new Deadlines({ runner, clock, timeZone, log });
  const effects = new EffectRunner({ db, media, connected, audience, log });
  runner.onDone((done) => {
    effects.follow(done);
  });
  const procedures = new Procedures({ runner, db, clock, timeZone });
  const retention = new Retention({ db, runner, clock, timeZone, log });
  const booking = composeBookings({ runner, db, clock, timeZone });
  const closers: (() => void)[] = [() => deadlines.stop()];
  return {
    runner,
    consultations: new Consultations(runner),
    goneOffers: new GoneOffers(runner),
    connections,
    queueing: new Queueing(runner, timeZone),
    transfers: new Transfers(runner, timeZone),
    writeUps: new WriteUps(runner, timeZone),
    drafts: new Drafts(runner),
    summaries: new Summaries(runner),
    surveys: new Surveys(runner),
    amendments: new Amendments(db, runner),
    participants: new Participants({ runner, connected, links: new GuestLinks(secret) }),
    handoffs: new Handoffs(runner, timeZone),
    passings: new Passings(runner),
    contacts: new Contacts(runner, db),
    ...booking,
    staffCalls: new StaffCalls(runner),
    handsets: new Handsets(runner, around.handsetAddress ?? null),
    kioskClosures: new KioskClosures(runner),
    procedureStarts: new ProcedureStarts({ runner, db, clock, timeZone }),
    procedures,
    procedureDesk: new ProcedureDesk({ runner, db, clock, news: procedures.news }),
    availability: new AvailabilityService(runner),
    deskDay: new DeskDay(db, clock, timeZone),
    templates: new FormTemplates(db, runner),
    retention,
    async begin() {
      closers.push(dispatcher.begin(clock, log), forgetOldCommands(db, clock, log));
      closers.push(retention.begin());
      await connections.everyoneIsAway();
      await booking.bookingUpkeep.look();
      await booking.standbyUpkeep.look();
      deadlines.armAll(db);
    },
    stop() {
      for (const close of closers.splice(0)) close();
    },
  };
}

/** 予約, with what is counted of them and whoever waits for one. */
function composeBookings(parts: {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}) {
  const { runner, db, clock, timeZone } = parts;
  const bookingUpkeep = new BookingUpkeep(runner, db, timeZone);
  countLoad(runner, timeZone);
  countFigures(runner, timeZone);
  return {
    bookings: new Bookings(parts),
    bookingDesk: new BookingDesk(db),
    callList: new CallList(runner, clock, timeZone),
    checkIns: new CheckIns(parts),
    bookingSettings: new BookingSettings({ ...parts, upkeep: bookingUpkeep }),
    bookingUpkeep,
    standbys: new Standbys(parts),
    standbyUpkeep: new StandbyUpkeep(runner, db, timeZone),
  };
}
