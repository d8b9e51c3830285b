import type { Consultation, ConsultationEvent, Effect, ErrorCode } from '@madoguchi/domain';
import {
  AppError,
  chooseDesk,
  localDay,
  routeFor,
  topicStateAt,
  transition,
} from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Database, HistoryEntry, Kiosk, Stores } from '../ports/store.ts';
import { servedDesks } from './servedDesks.ts';

/** One committed change of one consultation, and what has to follow in the world. */
export interface Change {
  readonly before: Consultation | null;
  readonly after: Consultation;
  readonly effects: readonly Effect[];
}

/** Told about every committed change, in the order of the commits. */
export type ChangeListener = (change: Change) => void;

/** What a change brings about in the database itself; it becomes durable with it, or not at all. */
export type Sequel = (stores: Stores, change: Change, now: number) => readonly Change[];

/** Which kiosk asks, and where it stands. */
type KioskPlace = Pick<Kiosk, 'id' | 'centerId'>;

type Doer = HistoryEntry['actor'];

/**
 * The use cases of a consultation: load → pure transition → save with its event row in one
 * transaction → tell what follows. This class owns no state of its own; the database does.
 */
export class Consultations {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #listeners: ChangeListener[] = [];
  readonly #sequels: Sequel[] = [];

  /** `timeZone` decides when a ticket day begins, e.g. `Asia/Tokyo`. */
  constructor(db: Database, clock: Clock, timeZone: string) {
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** Registers for changes; they are announced only after they are durable. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Adds to the unit of work of every change what follows from it; that has no sequel of its own. */
  alsoInside(sequel: Sequel): void {
    this.#sequels.push(sequel);
  }

  /**
   * Opens a consultation and gives it a ticket. The same `requestId` again is the same consultation.
   * Refuses with `TOPIC_NOT_AVAILABLE`, or `KIOSK_BUSY` when this kiosk already has one.
   */
  async request(kiosk: KioskPlace, requestId: string, topicId: string): Promise<Consultation> {
    return this.#commit((stores) => {
      const known = stores.consultations.byRequestId(requestId);
      if (known !== null) {
        if (known.kioskId !== kiosk.id) throw new AppError('DUPLICATE_REQUEST');
        return { before: known, after: known, effects: [] };
      }
      if (stores.consultations.occupiesKiosk(kiosk.id)) throw new AppError('KIOSK_BUSY');
      const after = this.#enter(stores, kiosk, topicId);
      const actor = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
      stores.consultations.insert(after, requestId, {
        consultationId: after.id,
        at: after.requestedAt,
        type: 'request',
        actor,
        from: null,
        to: after.state,
      });
      return { before: null, after, effects: [{ type: 'dispatch', deskId: after.deskId }] };
    });
  }

  /**
   * Lets one event happen to a consultation on behalf of an actor, whom `Access` has let through.
   * Refuses as the transition does, or with `CONSULTATION_NOT_FOUND`.
   */
  async act(id: string, event: ConsultationEvent, actor: Doer): Promise<Consultation> {
    return this.#commit((stores) => {
      const before = stores.consultations.get(id);
      if (before === null) throw new AppError('CONSULTATION_NOT_FOUND');
      return applyEvent(stores, before, event, actor, this.#clock.now());
    });
  }

  /**
   * Runs several changes as one unit of work, e.g. offering to the first in a line. `work` returns
   * the changes it saved by `applyEvent`.
   */
  async together(work: (stores: Stores, now: number) => readonly Change[]): Promise<void> {
    const changes = await this.#db.write((stores) => work(stores, this.#clock.now()));
    for (const change of changes) this.#announce(change);
  }

  async #commit(work: (stores: Stores) => Change): Promise<Consultation> {
    const [change, following] = await this.#db.write((stores) => {
      const first = work(stores);
      const now = this.#clock.now();
      return [first, this.#sequels.flatMap((sequel) => sequel(stores, first, now))] as const;
    });
    for (const each of [change, ...following]) this.#announce(each);
    return change.after;
  }

  #announce(change: Change): void {
    if (change.before === change.after) return;
    for (const listener of this.#listeners) listener(change);
  }

  #enter(stores: Stores, kiosk: KioskPlace, topicId: string): Consultation {
    const center = required(stores.organisation.center(kiosk.centerId), 'NOT_FOUND');
    const topic = required(stores.organisation.topic(topicId), 'TOPIC_NOT_AVAILABLE');
    const step = required(
      chooseDesk(routeFor(topic, center, stores.organisation.desks()), servedDesks(stores)),
      'TOPIC_NOT_AVAILABLE',
    );
    const now = this.#clock.now();
    const day = localDay(now, this.#timeZone);
    const place = { centerId: center.id, deskId: step.deskId };
    if (topicStateAt(stores.organisation.topicRules(), topicId, place, day).state !== 'shown') {
      throw new AppError('TOPIC_NOT_AVAILABLE');
    }
    return {
      state: 'waiting',
      id: randomUUID(),
      sequence: stores.consultations.nextSequence(),
      ticket: {
        district: center.district,
        day,
        number: stores.consultations.nextTicketNumber(center.id, day),
      },
      centerId: center.id,
      kioskId: kiosk.id,
      topicId,
      deskId: step.deskId,
      requestedAt: now,
      kioskLink: { state: 'up' },
      passedBy: [],
    };
  }
}

/** Applies one event inside a unit of work and saves the result; refuses as the transition does. */
export function applyEvent(
  stores: Stores,
  before: Consultation,
  event: ConsultationEvent,
  actor: Doer,
  now: number,
): Change {
  const result = transition(before, event, now);
  if (!result.ok) throw new AppError(result.code);
  const after = result.next;
  if (after !== before) {
    stores.consultations.save(after, {
      consultationId: after.id,
      at: now,
      type: event.type,
      actor,
      from: before.state,
      to: after.state,
    });
  }
  return { before, after, effects: result.effects };
}

function required<T>(value: T | null, code: ErrorCode): T {
  if (value === null) throw new AppError(code);
  return value;
}
