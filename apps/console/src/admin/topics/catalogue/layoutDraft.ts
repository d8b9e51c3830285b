import { isDayOfYear } from '@madoguchi/domain';
import type { LayoutToSave, TopicCatalogue } from '@madoguchi/protocol';

/** How one topic is shown, in the form; days as MM-DD. */
export interface LayoutDraft {
  readonly hidden: boolean;
  readonly seasonal: boolean;
  readonly from: string;
  readonly until: string;
}

/** The form of a topic as it is laid out now. */
export function layoutDraft({ ward }: TopicCatalogue, id: string): LayoutDraft {
  const season = ward.seasons.find(({ topicId }) => topicId === id);
  return {
    hidden: ward.hidden.includes(id),
    seasonal: season !== undefined,
    from: season?.from ?? '03-01',
    until: season?.until ?? '03-31',
  };
}

/** The ends of the season that are no days. */
export const layoutProblems = (draft: LayoutDraft): readonly ('from' | 'until')[] =>
  draft.seasonal ? (['from', 'until'] as const).filter((end) => !isDayOfYear(draft[end])) : [];

/** The layout of the ward with what the form says of a topic. */
export function layoutWith(
  { ward }: TopicCatalogue,
  topicId: string,
  { hidden, seasonal, from, until }: LayoutDraft,
): LayoutToSave {
  const seasons = ward.seasons.filter((season) => season.topicId !== topicId);
  return {
    centerId: null,
    order: ward.order,
    hidden: [...ward.hidden.filter((id) => id !== topicId), ...(hidden ? [topicId] : [])],
    seasons: seasonal ? [...seasons, { topicId, from, until }] : seasons,
  };
}
