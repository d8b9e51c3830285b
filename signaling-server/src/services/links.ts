import type { ConsultationEvent, ErrorCode, Side } from '@madoguchi/domain';
import { AppError, linkOf } from '@madoguchi/domain';
import type { Database } from '../ports/store.ts';
import type { Consultations } from './consultations.ts';

/** How many connections each device or person has right now. */
class Presences {
  readonly #counts = new Map<string, number>();

  has(id: string): boolean {
    return this.#counts.has(id);
  }

  /** Returns whether this was the first. */
  add(id: string): boolean {
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    return count === 0;
  }

  /** Returns whether this was the last. */
  remove(id: string): boolean {
    const count = (this.#counts.get(id) ?? 0) - 1;
    if (count > 0) this.#counts.set(id, count);
    else this.#counts.delete(id);
    return count <= 0;
  }
}

/**
 * Who is connected, and what their coming and going means for their consultation. A device that
 * goes keeps its place and its call for a minute; the clock for that runs in `Deadlines`.
 */
export class Links {
  readonly #db: Database;
  readonly #consultations: Consultations;
  readonly #kiosks = new Presences();
  readonly #staff = new Presences();

  constructor(db: Database, consultations: Consultations) {
    this.#db = db;
    this.#consultations = consultations;
  }

  isStaffConnected(staffId: string): boolean {
    return this.#staff.has(staffId);
  }

  isKioskConnected(kioskId: string): boolean {
    return this.#kiosks.has(kioskId);
  }

  async kioskCame(kioskId: string): Promise<void> {
    if (this.#kiosks.add(kioskId)) await this.#tell('kiosk', kioskId, 'back');
  }

  async kioskWent(kioskId: string): Promise<void> {
    if (this.#kiosks.remove(kioskId)) await this.#tell('kiosk', kioskId, 'lost');
  }

  async staffCame(staffId: string): Promise<void> {
    if (this.#staff.add(staffId)) await this.#tell('staff', staffId, 'back');
  }

  async staffWent(staffId: string): Promise<void> {
    if (this.#staff.remove(staffId)) await this.#tell('staff', staffId, 'lost');
  }

  /** This kiosk was withdrawn: whatever it has open ends now, and nobody waits for it. */
  async kioskBarred(kioskId: string): Promise<void> {
    await this.#tell('kiosk', kioskId, 'barred');
  }

  /** This person may no longer be here: their call ends now, and their ring goes back to the line. */
  async staffBarred(staffId: string): Promise<void> {
    await this.#tell('staff', staffId, 'barred');
  }

  /** What this person serves has changed: a ring at a desk that is no longer theirs goes back. */
  async staffMoved(staffId: string): Promise<void> {
    const { c, staff } = this.#db.read((stores) => ({
      c: stores.consultations.ofStaff(staffId),
      staff: stores.staff.get(staffId),
    }));
    if (c?.state !== 'offered' || staff?.deskIds.includes(c.deskId) === true) return;
    const { offerId } = c;
    const event = { type: 'decline', offerId, staffId, reason: 'wrong-desk' } as const;
    await this.#act(c.id, event, 'OFFER_GONE');
  }

  /**
   * After a start nobody is connected yet. Everyone gets the full minute from now to come back:
   * while the server was away nobody could.
   */
  async everyoneIsAway(): Promise<void> {
    const open = this.#db.read((stores) => stores.consultations.open());
    for (const c of open) {
      for (const side of ['kiosk', 'staff'] as const) {
        const system = { kind: 'system' } as const;
        if (linkOf(c, side)?.state === 'lost') {
          await this.#consultations.act(c.id, { type: 'back', side }, system);
        }
        await this.#consultations.act(c.id, { type: 'lost', side }, system);
      }
    }
  }

  async #tell(side: Side, id: string, type: 'lost' | 'back' | 'barred'): Promise<void> {
    const c = this.#db.read(({ consultations }) =>
      side === 'kiosk' ? consultations.latestOfKiosk(id) : consultations.ofStaff(id),
    );
    if (c === null || c.state === 'closed') return;
    await this.#act(c.id, { type, side }, 'WRONG_STATE');
  }

  /** Somebody else may act in the same moment; then `tooLate` says that nothing is left to do. */
  async #act(id: string, event: ConsultationEvent, tooLate: ErrorCode): Promise<void> {
    try {
      await this.#consultations.act(id, event, { kind: 'system' });
    } catch (error) {
      if (!(error instanceof AppError && error.code === tooLate)) throw error;
    }
  }
}
