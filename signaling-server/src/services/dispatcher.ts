import type { Candidate, Waiting } from '@madoguchi/domain';
import { OFFER_LIMIT_MS, pickSpecialist } from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { Stores } from '../ports/store.ts';
import { applyEvent, type Change, type Consultations } from './consultations.ts';
import type { Links } from './links.ts';

/** Rings specialists: the first in a line is offered to whoever serves it and has been idle longest. */
export class Dispatcher {
  readonly #consultations: Consultations;
  readonly #links: Links;

  constructor(consultations: Consultations, links: Links) {
    this.#consultations = consultations;
    this.#links = links;
  }

  /** Offers as many of the waiting at these desks as there are free specialists, in order. */
  async dispatch(deskIds: readonly string[]): Promise<void> {
    await this.#consultations.together((stores, now) => {
      const changes: Change[] = [];
      for (const c of stores.consultations.queue(deskIds)) {
        if (c.state !== 'waiting' || c.kioskLink.state === 'lost') continue;
        const offered = this.#offer(stores, c, now);
        if (offered !== null) changes.push(offered);
      }
      return changes;
    });
  }

  #offer(stores: Stores, c: Waiting, now: number): Change | null {
    const chosen = pickSpecialist(this.#candidates(stores, c.deskId), c.deskId, c.passedBy);
    if (chosen === null) return null;
    return applyEvent(
      stores,
      c,
      {
        type: 'offer',
        offerId: randomUUID(),
        staffId: chosen.staffId,
        limitMs: OFFER_LIMIT_MS,
      },
      { kind: 'system' },
      now,
    );
  }

  #candidates(stores: Stores, deskId: string): Candidate[] {
    return stores.staff
      .all()
      .filter((s) => s.role === 'specialist' && s.deskIds.includes(deskId))
      .filter((s) => this.#links.isStaffConnected(s.id))
      .map((s) => {
        const presence = stores.staff.presence(s.id);
        return {
          staffId: s.id,
          deskIds: s.deskIds,
          presence,
          connected: true,
          busy: stores.consultations.ofStaff(s.id) !== null,
          idleSince: Math.max(presence.since, stores.consultations.lastEndedBy(s.id)),
        };
      });
  }
}
