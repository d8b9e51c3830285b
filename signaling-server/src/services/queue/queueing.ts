import type { ContactRequest, LiftReason, Needs, UnmetWay } from '@madoguchi/domain';
import { AppError, isPractice, localDay, newContactRequest } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import type { Kiosk, UnmetDemand } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { addBrief } from '../helpers/briefs.ts';
import { practisingAt } from '../helpers/practices.ts';
import { assertKioskOpen } from '../kiosks/kioskClosures.ts';
import { isOpenThen, openingOf } from '../hours/opening.ts';
import { enterQueue } from './entering.ts';
import { offeredTopic } from './route.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { contactKind } from '../records/contact/kind.ts';
import { newId } from '../newId.ts';

/** Which kiosk asks, and where it stands. */
type KioskPlace = Pick<Kiosk, 'id' | 'centerId'>;

type Contact = EventData<'contact.request'>['contact'];
type Leaving = EventData<'consultation.leave'>['leaving'];

/** What a request for contact is about. */
type Matter = Pick<
  ContactRequest,
  'kioskId' | 'centerId' | 'topicId' | 'deskId' | 'consultationId'
>;

/** How somebody comes into a queue, and how they leave it without having talked to anybody. */
export class Queueing {
  readonly #runner: UnitRunner;
  readonly #timeZone: string;

  /** `timeZone` decides when a ticket day begins, e.g. `Asia/Tokyo`. */
  constructor(runner: UnitRunner, timeZone: string) {
    this.#runner = runner;
    this.#timeZone = timeZone;
  }

  /**
   * Opens a consultation and gives it a ticket. Refuses with `TOPIC_NOT_AVAILABLE`, `CLOSED_NOW`,
   * `KIOSK_OUT_OF_ORDER`, or `KIOSK_BUSY` when this kiosk already has one; a `brief` with `WRONG_STATE` without a helper.
   */
  async request(
    command: Command,
    kiosk: KioskPlace,
    asked: { readonly topicId: string; readonly needs: Needs; readonly brief?: string | undefined },
  ): Promise<{ consultationId: string }> {
    await this.#runner.recallTickets(kiosk.centerId, this.#timeZone);
    return this.#runner.once(command, (unit) => {
      if (unit.stores.consultations.occupiesKiosk(kiosk.id)) throw new AppError('KIOSK_BUSY');
      assertKioskOpen(unit.stores, kiosk.id);
      const consultationId = newId();
      const { topicId, needs } = asked;
      enterQueue(unit, kiosk, { ...command, consultationId, topicId, needs }, this.#timeZone);
      if (asked.brief) addBrief(unit, kiosk.id, consultationId, asked.brief);
      return { consultationId };
    });
  }

  /** Leaves the queue because nobody is free; with a wish for contact, staff see it at once. */
  leave(command: Command, id: string, leaving: Leaving): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, id);
      const { kioskId, centerId, topicId, deskId } = c;
      const { way } = leaving;
      unit.act(consultationKind, id, { type: 'leave', way });
      // Nobody wants to be called.
      if (isPractice(c)) return {};
      const place = { centerId, topicId, deskId };
      count(unit, { ...place, way, because: 'nobody-free' });
      if ('contact' in leaving && leaving.contact !== null) {
        if (leaving.contact.kind !== way) throw new AppError('BAD_REQUEST');
        this.#keep(unit, { ...place, kioskId, consultationId: id }, leaving.contact);
      }
      return {};
    });
  }

  /** The same outside opening hours, when there is no queue: with a wish for contact. */
  requestContact(
    command: Command,
    kiosk: KioskPlace,
    { topicId, contact }: { readonly topicId: string; readonly contact: Contact },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (practisingAt(unit.stores, kiosk.id) !== null) return {};
      const place = this.#countVisit(unit, kiosk, topicId, contact.kind);
      this.#keep(unit, { ...place, kioskId: kiosk.id, consultationId: null }, contact);
      return {};
    });
  }

  /** Outside opening hours as well: with a number to dial or a paper, so that nothing is kept. */
  leaveVisit(
    command: Command,
    kiosk: KioskPlace,
    { topicId, way }: Omit<EventData<'visit.leave'>, 'commandId'>,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (practisingAt(unit.stores, kiosk.id) !== null) return {};
      this.#countVisit(unit, kiosk, topicId, way);
      return {};
    });
  }

  /** Somebody of staff lets somebody go before the others, and the log says why. */
  lift(command: Command, id: string, byStaffId: string, reason: LiftReason): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(consultationKind, id, { type: 'lift', byStaffId, reason });
      const record = { kind: 'consultation', id } as const;
      unit.note({ action: 'consultation.lifted', record, details: { reason } });
      return {};
    });
  }

  /** Somebody of the center says something about the resident beforehand; the log says that, and not what. */
  remark(command: Command, id: string, byStaffId: string, text: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(consultationKind, id, { type: 'remark', byStaffId, text });
      const record = { kind: 'consultation', id } as const;
      unit.note({ action: 'consultation.remarked', record, details: {} });
      return {};
    });
  }

  /** Counts who came for a topic and talked to nobody; returns the desk that it leads to. */
  #countVisit(unit: UnitOfWork, { centerId }: KioskPlace, topicId: string, way: UnmetWay) {
    const at = { centerId, asPractice: false };
    const { route } = offeredTopic(unit.stores, at, topicId, this.#day(unit));
    const place = { centerId, topicId, deskId: route[0].deskId };
    const because = this.#isOpen(unit, place) ? 'nobody-free' : 'closed';
    count(unit, { ...place, way, because });
    return place;
  }

  #keep(unit: UnitOfWork, matter: Matter, { kind, phone, wish }: Contact): void {
    // Whoever is to be called has to say where, and nobody can wish for yesterday.
    if (kind === 'callback' && phone === null) throw new AppError('BAD_REQUEST');
    if (wish.day < this.#day(unit)) throw new AppError('BAD_REQUEST');
    if (!isOpenThen(unit.stores, matter, wish)) throw new AppError('CLOSED_THEN');
    const facts = { id: newId(), ...matter, kind, phone, wish };
    unit.create(contactKind, newContactRequest(facts, unit.now));
  }

  #isOpen({ stores, now }: UnitOfWork, place: { centerId: string; deskId: string }): boolean {
    return openingOf(stores, place, now, this.#timeZone).state === 'open';
  }

  #day({ now }: UnitOfWork): string {
    return localDay(now, this.#timeZone);
  }
}

const count = (unit: UnitOfWork, unmet: Omit<UnmetDemand, 'at'>): void => {
  unit.stores.unmetDemand.count({ ...unmet, at: unit.now });
};
