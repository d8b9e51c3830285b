import type { Candidate, Waiting } from '@madoguchi/domain';
import { OFFER_LIMIT_MS, pickSpecialist } from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { Stores } from '../ports/store.ts';
import { applyEvent, type Change, type Consultations } from './consultations.ts';
import type { Links } from './links.ts';

/**
 * Rings specialists: the first in a line is offered to whoever serves it and has been idle longest.
 * A change after which somebody can be rung is stored together with the offer: no crash can come
 * between the two and leave a resident waiting beside a free specialist.
 */
export class Dispatcher {
  readonly #consultations: Consultations;
  readonly #links: Links;

  constructor(consultations: Consultations, links: Links) {
    this.#consultations = consultations;
    this.#links = links;
    consultations.alsoInside((stores, change, now) => {
      const deskIds = desksToServe(stores, change);
      return deskIds.length === 0 ? [] : this.#offerAll(stores, deskIds, now);
    });
  }

  /** Offers as many of the waiting at these desks as there are free specialists, in order. */
  async dispatch(deskIds: readonly string[]): Promise<void> {
    await this.#consultations.together((stores, now) => this.#offerAll(stores, deskIds, now));
  }

  #offerAll(stores: Stores, deskIds: readonly string[], now: number): Change[] {
    const changes: Change[] = [];
    for (const c of stores.consultations.queue(deskIds)) {
      if (c.state !== 'waiting' || c.kioskLink.state === 'lost') continue;
      const offered = this.#offer(stores, c, now);
      if (offered !== null) changes.push(offered);
    }
    return changes;
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

/** The desks at which a change may let somebody be rung. */
function desksToServe(stores: Stores, { before, effects }: Change): readonly string[] {
  const called = effects.flatMap((effect) => (effect.type === 'dispatch' ? [effect.deskId] : []));
  if (called.length === 0) return called;
  // Whoever has just become free may be needed at any of their desks.
  const freed = before !== null && 'staffId' in before ? stores.staff.get(before.staffId) : null;
  return [...called, ...(freed?.deskIds ?? [])];
}
