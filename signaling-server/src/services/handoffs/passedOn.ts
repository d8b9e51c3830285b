import {
  agreedTo,
  proceduresIn,
  splitCard,
  type HandoffCard,
  type PassedThing,
  type SplitCard,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { passingKind } from '../records/passing/kind.ts';
import { procedureKind } from '../records/procedure/kind.ts';

/** What of a consultation its resident agreed to pass on to a desk. */
export const agreedFor = (
  stores: Stores,
  consultationId: string,
  toDeskId: string,
): ReadonlySet<PassedThing> => agreedTo(stores.records(passingKind).of(consultationId), toDeskId);

/** What goes along with a card and what stays, by the answers of its resident: nothing goes by itself but desk and day. */
export function passedOn(
  stores: Stores,
  consultationId: string,
  card: HandoffCard,
): SplitCard & { readonly procedureIds: readonly string[] } {
  const agreed = agreedFor(stores, consultationId, card.toDeskId);
  const there = new Set(proceduresOf(stores, consultationId));
  const procedureIds = proceduresIn(agreed).filter((id) => there.has(id));
  return { ...splitCard(card, agreed), procedureIds };
}

/** The procedures of a consultation that a card can take along. */
export const proceduresOf = (stores: Stores, consultationId: string): readonly string[] =>
  stores
    .records(procedureKind)
    .around(consultationId)
    .flatMap(({ id, state }) => (state === 'withdrawn' ? [] : [id]));
