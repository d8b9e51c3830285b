import type { Consultation, Offer, RoutingRule, Transferring, Waiting } from '@madoguchi/domain';
import {
  DEFAULT_ROUTING,
  deskIdsOf,
  freedBy,
  inOrder,
  isPractice,
  isQueued,
  isSought,
  LOST_LIMIT_MS,
  openStepsNow,
  peopleKeptFor,
  pickForTransfer,
  pickOffers,
  servedBy,
  withoutKept,
} from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Stores } from '../../ports/store.ts';
import { Candidates } from './candidates.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import { bookingKind } from '../records/booking/index.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { newId } from '../newId.ts';

const RETRY_MS = 1000;

type Picked = ReturnType<typeof pickOffers>;

/** Who has to be looked at because of a unit of work. */
interface Called {
  /** Consultations for which somebody is to be found. */
  readonly ids: ReadonlySet<string>;
  /** Desks at which somebody has become free, has come or has gone. */
  readonly deskIds: readonly string[];
}

/**
 * Rings specialists for whoever waits, in the order of the queue. A change after which somebody can be
 * rung is stored together with the offer: no crash can come between the two and leave a resident
 * waiting beside a free specialist.
 *
 * Between two units of work nobody waits whom a free specialist could serve. That is why a change
 * costs no more than what it concerns: whoever enters a queue is looked at alone, and whoever becomes
 * free is looked for in the queues of their own desks.
 */
export class Dispatcher {
  readonly #runner: UnitRunner;
  /** After a start nobody is connected yet, which does not mean that nobody is on duty. */
  #everybodyMayCome = false;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
    runner.inTransaction((unit) => {
      this.#follow(unit);
    });
  }

  /** For as long as everybody has to come back after a start, nobody's absence widens a search. */
  begin(clock: Clock, log: Logger): () => void {
    let callOff = (): void => undefined;
    const lookAtAll = (): void => {
      this.#everybodyMayCome = false;
      this.#serveAll().catch((error: unknown) => {
        // A full disk is tried again until there is room.
        log.error({ err: error }, 'the queues could not be looked at');
        callOff = clock.after(RETRY_MS, lookAtAll);
      });
    };
    this.#everybodyMayCome = true;
    callOff = clock.after(LOST_LIMIT_MS, lookAtAll);
    return () => {
      callOff();
    };
  }

  #serveAll(): Promise<void> {
    return this.#runner.run((unit) => {
      const ids = unit.stores.consultations.inQueue().map((c) => c.id);
      this.#serve(unit, { ids: new Set(ids), deskIds: [] });
    });
  }

  #follow(unit: UnitOfWork): void {
    const ids: string[] = [];
    const freed = [...unit.availabilityChanged];
    for (const { before, after } of unit.changesOf(consultationKind)) {
      if (isSought(before, after)) ids.push(after.id);
      freed.push(...freedBy(before, after));
    }
    // Who was kept free for a booking can be rung for others again.
    for (const { before, after } of unit.changesOf(bookingKind)) {
      const still = peopleKeptFor(after);
      freed.push(
        ...(before === null ? [] : peopleKeptFor(before)).filter((id) => !still.includes(id)),
      );
    }
    if (ids.length === 0 && freed.length === 0) return;
    const served = freed.flatMap((id) => unit.stores.staff.get(id)?.deskIds ?? []);
    this.#serve(unit, { ids: new Set(ids), deskIds: [...new Set(served)] });
  }

  #serve(unit: UnitOfWork, called: Called): void {
    const candidates = new Candidates(unit.stores);
    // A transfer has a resident and a specialist waiting.
    for (const c of this.#transfers(unit, called)) this.#ringForTransfer(unit, c, candidates);
    for (const c of queueOf(unit, called)) this.#ringFor(unit, c, candidates);
    for (const c of leftWaiting(unit)) this.#ringFor(unit, c, candidates);
  }

  #transfers(unit: UnitOfWork, { ids, deskIds }: Called): readonly Transferring[] {
    const { consultations } = unit.stores;
    return consultations
      .transferring()
      .filter((c) => c.stage.kind === 'looking')
      .filter((c) => ids.has(c.id) || deskIds.includes(c.toDeskId))
      .toSorted((a, b) => a.sequence - b.sequence);
  }

  #ringForTransfer(unit: UnitOfWork, c: Transferring, candidates: Candidates): void {
    // Nobody is called to a colleague who is gone for the moment.
    if (c.stage.kind !== 'looking' || c.staffConnection.state === 'lost') return;
    const to = { deskId: c.toDeskId, reason: c.toReason };
    const there = candidates.at([c.toDeskId], { isPractice: isPractice(c) });
    const picked = pickForTransfer(to, c.stage.passedBy, c.needs, there);
    if (picked !== null) ring(unit, c, [picked], candidates);
  }

  #ringFor(unit: UnitOfWork, c: Waiting, candidates: Candidates): void {
    const asked = widened(unit, c, (deskId) => this.#isServed(deskId, candidates));
    if (asked.kioskConnection.state === 'lost') return;
    const bookings = unit.stores.records(bookingKind);
    const found = candidates.at(deskIdsOf(asked), { isPractice: isPractice(asked) });
    const there = withoutKept(asked, found, (id) => bookings.isKept(id));
    const picked = pickOffers(asked, there, ruleOf(unit.stores, c));
    if (picked.length > 0) ring(unit, c, picked, candidates);
  }

  #isServed(deskId: string, candidates: Candidates): boolean {
    const ids = [deskId];
    const there = this.#everybodyMayCome
      ? candidates.employed(ids)
      : candidates.at(ids, { isPractice: true });
    return servedBy(there)(deskId);
  }
}

/** Asks further desks when it is time, or when nobody is on duty at those that are asked. */
function widened(unit: UnitOfWork, c: Waiting, isServedAt: (deskId: string) => boolean): Waiting {
  // When the time of a step has come, its deadline says so: a clock that is set must not.
  const openSteps = openStepsNow(c, isServedAt, c.waitingSince);
  if (openSteps <= c.openSteps) return c;
  const wider = unit.act(consultationKind, c.id, { type: 'widen', openSteps }, SYSTEM);
  return wider.state === 'waiting' ? wider : c;
}

/** Whoever waits and is concerned, in the order in which they are served. */
function queueOf({ stores }: UnitOfWork, { ids, deskIds }: Called): readonly Waiting[] {
  const called = [...ids].map((id) => stores.consultations.get(id)).filter((c) => c !== null);
  const queue = deskIds.length === 0 ? [] : stores.consultations.queue(deskIds);
  const byId = new Map([...called.filter(isQueued), ...queue].map((c) => [c.id, c]));
  return inOrder([...byId.values()]).filter((c) => c.state === 'waiting');
}

/** Practices that have just lost whom they rang, and may find somebody else. */
const leftWaiting = (unit: UnitOfWork): readonly Waiting[] =>
  unit
    .changesOf(consultationKind)
    .filter(({ event }) => event?.type === 'giveWay')
    .map(({ after: { id } }) => unit.get(consultationKind, id))
    .filter((c) => c.state === 'waiting');

/** Somebody who practises is there for a resident at once. */
function takeFromPractice(unit: UnitOfWork, c: Consultation, staffId: string): void {
  const other = unit.stores.consultations.ofStaff(staffId);
  if (other === null || other.id === c.id || !isPractice(other)) return;
  unit.act(consultationKind, other.id, { type: 'giveWay', staffId }, SYSTEM);
}

function ring(unit: UnitOfWork, c: Consultation, picked: Picked, candidates: Candidates): void {
  const { offerLimitMs } = ruleOf(unit.stores, c);
  const offers = picked.map(({ staffId, deskId, reason }): Offer => {
    candidates.occupy(staffId);
    takeFromPractice(unit, c, staffId);
    const [offeredAt, expiresAt] = [unit.now, unit.now + offerLimitMs];
    return { offerId: newId(), staffId, deskId, reason, offeredAt, expiresAt };
  });
  unit.act(consultationKind, c.id, { type: 'offer', offers }, SYSTEM);
}

/** How a consultation is routed. */
export function ruleOf({ organisation }: Stores, { topicId }: { topicId: string }): RoutingRule {
  const rule = organisation.routingRules().find((each) => each.topicId === topicId);
  return rule ?? { topicId, ...DEFAULT_ROUTING };
}
