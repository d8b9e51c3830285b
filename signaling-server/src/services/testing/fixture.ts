import type {
  Actor,
  Consultation,
  ConsultationEvent,
  Handoff,
  HandoffCard,
  Needs,
  Offer,
  Outcome,
  PassedThing,
} from '@madoguchi/domain';
import { CARD_TEXTS, NO_NEEDS, offersOf } from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { Audience } from '../../ports/audience.ts';
import type { Database } from '../../ports/store.ts';
import type { CallMedia } from '../engine/effectRunner.ts';
import type { Command } from '../engine/commands.ts';
import { composeServices, type Services } from '../composeServices.ts';
import type { AvailabilityChoice } from '../availability/availability.ts';
import { handoffKind } from '../records/handoff/kind.ts';
import { KINDS } from '../records/index.ts';
import type { AnyKind } from '../records/kind.ts';
import { FakeClock, settled } from './fakeClock.ts';

type By = Exclude<Actor, { kind: 'anonymous' }>;

const SETTLED: Outcome = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
};

/** A member of staff as they ask for something. */
export const staff = (staffId: string): Extract<By, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId,
  role: 'specialist',
});

/** A kiosk of the example ward as it asks for something. */
export const kiosk = (kioskId: string): Extract<By, { kind: 'kiosk' }> => ({
  kind: 'kiosk',
  kioskId,
  centerId: 'center',
});

/** A press of a button, each with an id of its own. */
export const command = (actor: By, event = 'a press', commandId = randomUUID()): Command => ({
  commandId,
  event,
  caller: { actor, from: '192.0.2.1' },
});

/** A complete card to a desk. */
export const cardTo = (toDeskId: string): HandoffCard => ({
  ...{ matter: '介護の認定', response: '対応', told: '手順', promised: 'なし', papers: '保険証' },
  ...{ toDeskId, dueDay: '2026-12-01' },
});

/** What the media were asked to do, in order. */
function recordingMedia(calls: string[]): CallMedia {
  return {
    goLive(id) {
      calls.push(`goLive ${id}`);
      return Promise.resolve();
    },
    holdResident(id) {
      calls.push(`holdResident ${id}`);
      return Promise.resolve();
    },
    close(id) {
      calls.push(`close ${id}`);
    },
    leave({ consultationId, seat }) {
      calls.push(`leave ${consultationId} ${seat}`);
    },
  };
}

/**
 * The services as the server wires them, on a database that a test brings, with a clock that it
 * moves. Media and screens are recorded.
 */
export class Fixture {
  /** A Tuesday morning on which every office is open. */
  readonly clock = new FakeClock(Date.UTC(2026, 10, 24, 1));
  readonly mediaCalls: string[] = [];
  readonly shown: string[] = [];
  readonly services: Services;
  readonly db: Database;
  readonly #cardIds = new Map<string, Set<string>>();

  constructor(db: Database, kinds: readonly AnyKind[] = KINDS) {
    this.db = db;
    const audience: Audience = { changed: ({ id }) => this.shown.push(id) };
    this.services = composeServices({
      ...{ db, kinds, audience, clock: this.clock, timeZone: 'Asia/Tokyo', secret: 'of a test' },
      media: recordingMedia(this.mediaCalls),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    this.services.runner.onDone((done) => {
      for (const { after } of done.changesOf(handoffKind)) {
        const { id, consultationId } = after;
        this.#cardIds.set(consultationId, (this.#cardIds.get(consultationId) ?? new Set()).add(id));
      }
    });
  }

  /** A kiosk of the example ward connects and confirms. */
  async request(kioskId: string, needs: Needs = NO_NEEDS): Promise<Consultation> {
    await this.services.connections.kioskCame(kioskId);
    const { consultationId } = await this.services.queueing.request(
      command(kiosk(kioskId)),
      { id: kioskId, centerId: 'center' },
      { topicId: 'care', needs },
    );
    await settled();
    return this.get(consultationId);
  }

  /** A specialist opens the console and says that they are available. */
  async available(staffId: string): Promise<void> {
    await this.services.connections.staffCame(staffId);
    await this.say(staffId, { state: 'available' });
  }

  async say(staffId: string, choice: AvailabilityChoice): Promise<void> {
    await this.services.availability.set(command(staff(staffId)), staffId, choice);
    await settled();
  }

  /** One event of a consultation, as a command of this actor. */
  async press(id: string, actor: By, event: ConsultationEvent): Promise<Consultation> {
    await this.services.consultations.command(command(actor), id, event);
    await settled();
    return this.get(id);
  }

  /** Whoever is rung answers; the first of them if several are. */
  async accept(id: string): Promise<Consultation> {
    const [offer] = this.offers(id);
    if (offer === undefined) throw new Error(`${id} rings nobody`);
    const { offerId, staffId } = offer;
    return this.press(id, staff(staffId), { type: 'accept', offerId, staffId });
  }

  /** A resident of this kiosk and whoever is free are talking. */
  async talk(kioskId = 'kiosk-1', staffId = 'staff-1'): Promise<Consultation> {
    await this.available(staffId);
    const { id } = await this.request(kioskId);
    return this.accept(id);
  }

  /** The specialist of a call asks what may go to a desk, and the resident agrees: to all texts of a card unless told otherwise. */
  async agree(
    id: string,
    toDeskId: string,
    things: readonly PassedThing[] = CARD_TEXTS.map((text) => `note:${text}` as const),
    agreed = things,
  ): Promise<string> {
    const c = this.get(id);
    if (c.state !== 'inCall') throw new Error(`${id} is ${c.state}`);
    const { passings } = this.services;
    const by = command(staff(c.staffId));
    const { passingId } = await passings.ask(by, id, c.staffId, { toDeskId, things });
    await passings.answer(command(kiosk(c.kioskId)), passingId, agreed);
    return passingId;
  }

  /** Hangs up and writes up, as its specialist; with cards for whoever goes on with it. */
  async finish(id: string, handoffs: readonly HandoffCard[] = []): Promise<Consultation> {
    const c = this.get(id);
    if (!('staffId' in c)) throw new Error(`${id} is ${c.state}`);
    const { staffId } = c;
    await this.press(id, staff(staffId), { type: 'hangUp', by: { staffId } });
    const what = { outcome: SETTLED, handoffs };
    await this.services.writeUps.write(command(staff(staffId)), id, staffId, what);
    await settled();
    return this.get(id);
  }

  /** Who is being rung for it. */
  rung(id: string): string[] {
    return this.offers(id).map(({ staffId }) => staffId);
  }

  offers(id: string): readonly Offer[] {
    return offersOf(this.get(id));
  }

  /** Every card of a consultation as it is now, settled or not, in the order in which they were sent. */
  cards(id: string): readonly Handoff[] {
    return [...(this.#cardIds.get(id) ?? [])]
      .map((cardId) => this.db.read(({ handoffs }) => handoffs.get(cardId)))
      .filter((card) => card !== null);
  }

  get(id: string): Consultation {
    const c = this.db.read(({ consultations }) => consultations.get(id));
    if (c === null) throw new Error(`${id} is not there`);
    return c;
  }
}
