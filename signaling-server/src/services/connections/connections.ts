import type { Consultation, ErrorCode, ConnectionEnd, StaffPart } from '@madoguchi/domain';
import { AppError, endsOf, connectionStateOf, offersOf, staffIn } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { ConnectedStaffStore, Database } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { giveBackLeftWork, isSpecialist } from '../call/leftWork.ts';
import { ConnectionCounts } from './connectionCounts.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { handsetKind } from '../records/handset/index.ts';

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;

/**
 * Who is connected, and what their coming and going means for their consultation. An end that goes
 * keeps its place and its call for a minute; the clock for that runs in `Deadlines`.
 */
export class Connections {
  readonly staff: ConnectedStaffStore;
  readonly #runner: UnitRunner;
  readonly #clock: Clock;
  readonly #kiosks = new ConnectionCounts();
  readonly #consoles = new ConnectionCounts();
  readonly #guests = new ConnectionCounts();
  readonly #handsets = new ConnectionCounts();

  constructor(runner: UnitRunner, db: Database, clock: Clock) {
    this.#runner = runner;
    this.staff = db.read(({ connectedStaff }) => connectedStaff);
    this.#clock = clock;
  }

  isStaffConnected(staffId: string): boolean {
    return this.staff.has(staffId);
  }

  isKioskConnected(kioskId: string): boolean {
    return this.#kiosks.has(kioskId);
  }

  async kioskCame(kioskId: string): Promise<void> {
    if (this.#kiosks.add(kioskId)) await this.#kiosk(kioskId);
  }

  async kioskWent(kioskId: string): Promise<void> {
    if (this.#kiosks.remove(kioskId)) await this.#kiosk(kioskId);
  }

  /** Rings them, too, if somebody waits at their desks. */
  async staffCame(staffId: string): Promise<void> {
    if (this.#consoles.add(staffId)) await this.#staffed(staffId);
  }

  async staffWent(staffId: string): Promise<void> {
    if (this.#consoles.remove(staffId)) await this.#staffed(staffId);
  }

  /** Comes to the lobby for the first time, or comes back. */
  async guestCame(participantId: string, consultationId: string): Promise<void> {
    if (this.#guests.add(participantId)) await this.#guest(participantId, consultationId);
  }

  async guestWent(participantId: string, consultationId: string): Promise<void> {
    if (this.#guests.remove(participantId)) await this.#guest(participantId, consultationId);
  }

  /** The phone of a resident: what it means follows from whether it carries the call. */
  async handsetCame(handsetId: string, consultationId: string): Promise<void> {
    if (this.#handsets.add(handsetId)) await this.handsetSettled(handsetId, consultationId);
  }

  async handsetWent(handsetId: string, consultationId: string): Promise<void> {
    if (this.#handsets.remove(handsetId)) await this.handsetSettled(handsetId, consultationId);
  }

  /** Notes whether the phone that carries a call is there; of any other the kiosk has the call. */
  async handsetSettled(handsetId: string, consultationId: string): Promise<void> {
    await this.#note((unit) => {
      const c = unit.stores.consultations.get(consultationId);
      const handset = unit.stores.records(handsetKind).get(consultationId);
      if (handset?.state !== 'carried' || handset.handsetId !== handsetId) return;
      tell(unit, c, { side: 'kiosk' }, this.#handsets.has(handsetId) ? 'back' : 'lost');
    });
  }

  /** This kiosk was withdrawn: whatever it has open ends now, and nobody waits for it. */
  async kioskBarred(kioskId: string): Promise<void> {
    await this.#runner.run((unit) => {
      tell(unit, stillThere(unit, kioskId), { side: 'kiosk' }, 'barred');
    });
  }

  /**
   * This person may no longer be here: nobody waits for them, their ring goes back to the queue, whoever
   * has asked them asks in vain, and what they had in hand is free for their colleagues.
   */
  async staffBarred(staffId: string): Promise<void> {
    await this.#runner.run((unit) => {
      const { consultations } = unit.stores;
      const end = { side: 'staff', staffId } as const;
      tell(unit, consultations.ofStaff(staffId), end, 'barred');
      for (const c of consultations.invitedTo(staffId)) tell(unit, c, end, 'barred');
      giveBackLeftWork(unit);
      unit.markAvailabilityChanged(staffId);
    });
  }

  /**
   * What this person is or serves has changed: a ring at a desk that is no longer theirs goes back, and
   * so does what only a specialist can go on with.
   */
  async staffMoved(staffId: string): Promise<void> {
    await this.#runner.run((unit) => {
      const person = unit.stores.staff.get(staffId);
      if (person === null) return;
      if (this.staff.has(staffId)) this.staff.put(person);
      unit.markAvailabilityChanged(staffId);
      giveBackLeftWork(unit);
      const c = unit.stores.consultations.ofStaff(staffId);
      if (c !== null && !isSpecialist(person) && leads(c, staffId)) {
        tell(unit, c, { side: 'staff', staffId }, 'barred');
        return;
      }
      const mine = c === null ? undefined : offersOf(c).find((each) => each.staffId === staffId);
      if (c === null || mine === undefined || person.deskIds.includes(mine.deskId)) return;
      const { offerId } = mine;
      unit.act(
        consultationKind,
        c.id,
        { type: 'decline', offerId, staffId, reason: 'wrong-desk' },
        SYSTEM,
      );
    });
  }

  /**
   * After a start nobody is connected yet. Everyone gets the full minute from now to come back:
   * while the server was away nobody could. All of it is one unit of work, and one sync.
   */
  async everyoneIsAway(): Promise<void> {
    await this.#runner.run((unit) => {
      giveBackLeftWork(unit);
      for (const staffId of this.staff.all()) this.staff.remove(staffId);
      for (const open of unit.stores.consultations.open()) {
        for (const end of [...endsOf(open), ...rungIn(open)]) {
          const c = unit.get(consultationKind, open.id);
          if (connectionStateOf(c, end)?.state === 'lost') tell(unit, c, end, 'back');
          tell(unit, unit.get(consultationKind, open.id), end, 'lost');
        }
      }
    });
  }

  async #kiosk(kioskId: string): Promise<void> {
    await this.#note((unit) => {
      const c = stillThere(unit, kioskId);
      const isHere = this.#kiosks.has(kioskId);
      if (isHere) unit.stores.connectedKiosks.came(kioskId);
      else unit.stores.connectedKiosks.went(kioskId, unit.now);
      unit.markKioskMoved(kioskId);
      tell(unit, c, { side: 'kiosk' }, isHere ? 'back' : 'lost');
    });
  }

  async #staffed(staffId: string): Promise<void> {
    await this.#note((unit) => {
      const person = unit.stores.staff.get(staffId);
      const isHere = this.#consoles.has(staffId);
      // In this unit of work: one in between would ring them without looking at their whole queue.
      if (isHere && person !== null) this.staff.put(person);
      else this.staff.remove(staffId);
      const c = unit.stores.consultations.ofStaff(staffId);
      tell(unit, c, { side: 'staff', staffId }, isHere ? 'back' : 'lost');
      unit.markAvailabilityChanged(staffId);
    });
  }

  async #guest(participantId: string, consultationId: string): Promise<void> {
    await this.#note((unit) => {
      const c = unit.stores.consultations.get(consultationId);
      if (c === null || !('participants' in c)) return;
      const guest = c.participants.find((each) => each.participantId === participantId);
      const isHere = this.#guests.has(participantId);
      if (guest?.stage.kind !== 'invited') {
        tell(unit, c, { side: 'guest', participantId }, isHere ? 'back' : 'lost');
      } else if (isHere) {
        const actor = { kind: 'guest', participantId, consultationId } as const;
        unit.act(consultationKind, c.id, { type: 'arrive', participantId }, actor);
      }
    });
  }

  /**
   * Notes who is connected as it is when it is written: a full disk is waited for, and meanwhile
   * whoever went may be back.
   */
  async #note(work: (unit: UnitOfWork) => void): Promise<void> {
    for (;;) {
      try {
        await this.#runner.run(work);
        return;
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'STORAGE_FULL')) throw error;
        await new Promise<void>((resolve) => {
          this.#clock.after(RETRY_MS, resolve);
        });
      }
    }
  }
}

/** The latest consultation of a kiosk, unless the resident's phone carries it. */
function stillThere({ stores }: UnitOfWork, kioskId: string): Consultation | null {
  const c = stores.consultations.latestOfKiosk(kioskId);
  return c?.carriedAt === null ? c : null;
}

/** Somebody else may have acted in the same moment; then nothing is left to do. */
function tell(
  unit: UnitOfWork,
  c: Consultation | null,
  end: ConnectionEnd,
  type: 'lost' | 'back' | 'barred',
): void {
  if (c === null || c.state === 'closed') return;
  try {
    unit.act(consultationKind, c.id, { type, end }, SYSTEM);
  } catch (error) {
    const tooLate: ErrorCode = 'WRONG_STATE';
    if (!(error instanceof AppError && error.code === tooLate)) throw error;
  }
}

/** Whether a call is in somebody's hands, or is about to be. */
const leads = (c: Consultation, staffId: string): boolean =>
  staffIn(c).some((each) => each.staffId === staffId && LEADING.includes(each.as));

const LEADING: readonly StaffPart[] = ['lead', 'next'];

const rungIn = (c: Consultation): readonly ConnectionEnd[] =>
  offersOf(c).map(({ staffId }) => ({ side: 'staff', staffId }));
