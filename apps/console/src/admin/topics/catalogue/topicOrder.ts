import { laidOut, plainLayout, WARD_LAYOUT } from '@madoguchi/domain';
import type { LayoutToSave, TopicCatalogue } from '@madoguchi/protocol';
import type { CatalogueTopic } from './topicDraft.ts';

/** Every topic as it is laid out at a center (`''` for the ward), hidden ones in their place as well. */
export function orderAt(catalogue: TopicCatalogue, centerId: string): readonly CatalogueTopic[] {
  const layout = (id: string, order: readonly string[]) => ({ ...plainLayout(id), order });
  const own = catalogue.centers.find(({ id }) => id === centerId);
  return laidOut(
    catalogue.topics,
    layout(WARD_LAYOUT, catalogue.ward.order),
    own === undefined ? null : layout(own.id, own.order),
    '',
  );
}

/** The layout to save after a topic has moved up (-1) or down (1); `null` where it cannot. */
export function moved(
  catalogue: TopicCatalogue,
  centerId: string,
  topicId: string,
  by: -1 | 1,
): LayoutToSave | null {
  const ids = orderAt(catalogue, centerId).map(({ id }) => id);
  const at = ids.indexOf(topicId);
  const other = ids[at + by];
  if (at === -1 || other === undefined) return null;
  const order = ids.with(at, other).with(at + by, topicId);
  return layoutOf(catalogue, centerId, order);
}

/** The layout of the ward or of a center as it is sent, with another order. */
export const layoutOf = (
  { ward }: TopicCatalogue,
  centerId: string,
  order: readonly string[],
): LayoutToSave =>
  centerId === ''
    ? { centerId: null, ...ward, order }
    : { centerId, order, hidden: [], seasons: [] };

/** What is kept of a center before a change, to be put back: with an order of nothing it follows the ward. */
export const layoutBefore = (catalogue: TopicCatalogue, centerId: string): LayoutToSave =>
  layoutOf(
    catalogue,
    centerId,
    centerId === ''
      ? catalogue.ward.order
      : (catalogue.centers.find(({ id }) => id === centerId)?.order ?? []),
  );
