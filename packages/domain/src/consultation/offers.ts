import type { Consultation, Offer } from './state.ts';

/** Who is being rung, and who let it pass before. */
export interface Ring {
  readonly offers: readonly Offer[];
  readonly passedBy: readonly string[];
}

/** Whoever is being rung for a consultation, in a queue or in a warm transfer. */
export function offersOf(c: Consultation): readonly Offer[] {
  if (c.state === 'offered') return c.offers;
  return c.state === 'transferring' && c.stage.kind === 'ringing' ? c.stage.offers : [];
}

/** The offer that rings this person, if it is the one they mean. */
export function offerFor(
  offers: readonly Offer[],
  named: { readonly offerId: string; readonly staffId: string },
): Offer | null {
  return (
    offers.find((each) => each.offerId === named.offerId && each.staffId === named.staffId) ?? null
  );
}

/** These offers ring no more; whoever they rang is remembered, so that others are asked first. */
export function letPass(ring: Ring, gone: (offer: Offer) => boolean): Ring {
  const passed = ring.offers.filter(gone).map(({ staffId }) => staffId);
  return {
    offers: ring.offers.filter((offer) => !gone(offer)),
    passedBy: [...new Set([...ring.passedBy, ...passed])],
  };
}

/** Each offer rings somebody else, and nobody who has a part in the consultation already. */
export function canRing(offers: readonly Offer[], occupied: readonly string[]): boolean {
  const rung = offers.map(({ staffId }) => staffId);
  return (
    rung.length > 0 &&
    new Set(rung).size === rung.length &&
    !rung.some((staffId) => occupied.includes(staffId))
  );
}
