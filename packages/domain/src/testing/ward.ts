import type { ConsultationEvent, Effect } from '../consultation/events.ts';
import { deskIdsOf, inOrder, isQueued, occupiesKiosk } from '../consultation/queue.ts';
import { requestConsultation, type Requested } from '../consultation/request.ts';
import { freedBy, isSought } from '../consultation/search.ts';
import type { Consultation, Offer, Transferring, Waiting } from '../consultation/state.ts';
import type { Standing } from '../consultation/standing.ts';
import { transition } from '../consultation/transition.ts';
import { occupiedStaff } from '../consultation/who.ts';
import { openStepsNow, pickForTransfer, pickOffers, servedBy, type PickRule } from '../picking.ts';
import type { Candidate, Availability } from '../availability.ts';
import { DEFAULT_ROUTING, type Strategy } from '../routing.ts';
import { deadlineOf } from './deadlineOf.ts';
import { NOON, waiting } from './examples.ts';

type Person = Omit<Candidate, 'busy'>;
type Route = Requested['route'];

/** Everything that happened to one consultation. */
export interface Told {
  readonly before: Consultation;
  readonly after: Consultation;
  readonly event: ConsultationEvent;
  readonly effects: readonly Effect[];
}

/**
 * A ward in memory: kiosks, specialists and consultations, moved by the same rules and for the same
 * reasons as the real one. It rings only for whom a change concerns, or because somebody came or went,
 * so that a change which names too few leaves somebody waiting, and is found.
 */
export class Ward {
  now = NOON;
  readonly consultations = new Map<string, Consultation>();
  readonly people: Map<string, Person>;
  readonly kiosks: Map<string, { connected: boolean }>;
  /** Called with every accepted event, while the ward is as it was right after it. */
  watch: (told: Told) => void = () => undefined;
  readonly #rule: PickRule;
  readonly #route: (kioskId: string) => Route;
  #ids = 0;

  constructor(parts: {
    people: readonly Person[];
    kioskIds: readonly string[];
    strategy: Strategy;
    routeFrom: (kioskId: string) => Route;
  }) {
    this.people = new Map(parts.people.map((person) => [person.staffId, person]));
    this.kiosks = new Map(parts.kioskIds.map((id) => [id, { connected: true }]));
    this.#rule = { ...DEFAULT_ROUTING, strategy: parts.strategy };
    this.#route = parts.routeFrom;
  }

  newId(kind: string): string {
    this.#ids += 1;
    return `${kind}-${String(this.#ids)}`;
  }

  ofKiosk(kioskId: string): Consultation | null {
    return this.#find((c) => occupiesKiosk(c) && c.kioskId === kioskId);
  }

  ofStaff(staffId: string): Consultation | null {
    return this.#find((c) => occupiedStaff(c).includes(staffId));
  }

  /** A resident confirms; nothing happens at a kiosk that is gone or has somebody. */
  request(
    kioskId: string,
    needs: Waiting['needs'],
    booked: { readonly staffId: string; readonly inMs: number } | null = null,
  ): Waiting | null {
    if (this.kiosks.get(kioskId)?.connected !== true || this.ofKiosk(kioskId)) return null;
    const id = this.newId('c');
    const sequence = this.consultations.size + 1;
    const route = this.#route(kioskId);
    const { centerId, topicId } = waiting;
    const ticket = { ...waiting.ticket, number: sequence };
    const asked = {
      ...{ id, sequence, ticket, centerId, kioskId, topicId, needs, route },
      standing: this.#standingOf(booked),
    };
    const c = requestConsultation(asked, this.now);
    this.consultations.set(id, c);
    this.#serve(new Set([id]), []);
    return c;
  }

  #standingOf(booked: { readonly staffId: string; readonly inMs: number } | null): Standing {
    if (booked === null) return { kind: 'walkIn' };
    const { staffId, inMs } = booked;
    const at = this.now + inMs;
    return { kind: 'booked', bookingId: this.newId('b'), staffId, at, isDue: inMs <= 0 };
  }

  /**
   * Whether the event was let through. Nobody joins or takes over who is occupied elsewhere: a fact of
   * the ward.
   */
  act(id: string, event: ConsultationEvent): boolean {
    const isOneMore = event.type === 'join' || event.type === 'takeOver';
    if (isOneMore && (this.ofStaff(event.staffId)?.id ?? id) !== id) return false;
    const change = this.#change(id, event);
    if (change === null) return false;
    this.#follow(change, []);
    return true;
  }

  kioskConnection(kioskId: string, connected: boolean): void {
    this.kiosks.set(kioskId, { connected });
    const c = this.ofKiosk(kioskId);
    if (c !== null) this.act(c.id, { type: connected ? 'back' : 'lost', end: { side: 'kiosk' } });
  }

  /** Somebody comes or goes, takes a break or is back from it. */
  setPerson(staffId: string, change: { connected?: boolean; availability?: Availability }): void {
    const person = this.people.get(staffId);
    if (person === undefined) return;
    this.people.set(staffId, { ...person, ...change });
    const c = this.ofStaff(staffId);
    const type = change.connected === true ? 'back' : 'lost';
    const isMoved = c !== null && change.connected !== undefined;
    const followed = isMoved ? this.#change(c.id, { type, end: { side: 'staff', staffId } }) : null;
    this.#follow(followed, [staffId]);
  }

  /** Lets time pass, and everything happen that is due meanwhile, in its order. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const [next] = [...this.consultations.values()]
        .flatMap((c) => {
          const due = deadlineOf(c);
          return due === null || due.at > until ? [] : [{ ...due, id: c.id }];
        })
        .toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.now = Math.max(this.now, next.at);
      if (!this.act(next.id, next.event)) throw new Error(`refused when due: ${next.event.type}`);
    }
    this.now = until;
  }

  candidates(): readonly Candidate[] {
    return [...this.people.values()].map((person) => ({
      ...person,
      busy: this.ofStaff(person.staffId) !== null,
    }));
  }

  /** Whom the rules would ring for somebody who waits. */
  pickFor(c: Waiting): readonly Omit<Offer, 'offerId' | 'offeredAt' | 'expiresAt'>[] {
    return pickOffers(c, this.candidates(), this.#rule);
  }

  #follow(change: Told | null, availabilityChanges: readonly string[]): void {
    const freed = change === null ? [] : freedBy(change.before, change.after);
    for (const staffId of freed) {
      const person = this.people.get(staffId);
      if (person !== undefined) this.people.set(staffId, { ...person, idleSince: this.now });
    }
    const deskIds = [...freed, ...availabilityChanges].flatMap(
      (who) => this.people.get(who)?.deskIds ?? [],
    );
    const sought =
      change !== null && isSought(change.before, change.after) ? [change.after.id] : [];
    this.#serve(new Set(sought), deskIds);
  }

  #serve(ids: ReadonlySet<string>, deskIds: readonly string[]): void {
    const all = [...this.consultations.values()];
    for (const c of all) {
      if (c.state !== 'transferring') continue;
      if (ids.has(c.id) || deskIds.includes(c.toDeskId)) this.#ringForTransfer(c);
    }
    const queue = all
      .filter(isQueued)
      .filter((c) => ids.has(c.id) || deskIdsOf(c).some((deskId) => deskIds.includes(deskId)));
    for (const c of inOrder(queue)) if (c.state === 'waiting') this.#ringFor(c);
  }

  #ringFor(c: Waiting): void {
    const openSteps = openStepsNow(c, servedBy(this.candidates()), this.now);
    if (openSteps > c.openSteps) this.#change(c.id, { type: 'widen', openSteps });
    this.#offer(c.id, this.pickFor({ ...c, openSteps }));
  }

  #ringForTransfer(c: Transferring): void {
    if (c.stage.kind !== 'looking' || c.staffConnection.state === 'lost') return;
    const to = { deskId: c.toDeskId, reason: c.toReason };
    const picked = pickForTransfer(to, c.stage.passedBy, c.needs, this.candidates());
    this.#offer(c.id, picked === null ? [] : [picked]);
  }

  #offer(id: string, picked: ReturnType<Ward['pickFor']>): void {
    if (picked.length === 0) return;
    const [offeredAt, expiresAt] = [this.now, this.now + this.#rule.offerLimitMs];
    const offers = picked.map((each) => ({
      ...each,
      offerId: this.newId('o'),
      offeredAt,
      expiresAt,
    }));
    if (this.#change(id, { type: 'offer', offers }) === null) throw new Error('offer refused');
  }

  #change(id: string, event: ConsultationEvent): Told | null {
    const before = this.consultations.get(id);
    if (before === undefined) return null;
    const result = transition(before, event, this.now);
    if (!result.ok) return null;
    this.consultations.set(id, result.next);
    const told = { before, after: result.next, event, effects: result.effects };
    this.watch(told);
    return told;
  }

  #find(fits: (c: Consultation) => boolean): Consultation | null {
    return [...this.consultations.values()].find(fits) ?? null;
  }
}
