import { laidOut, plainLayout, WARD_LAYOUT } from '@madoguchi/domain';
import type { PreviewedTopic, TopicCatalogue } from '@madoguchi/protocol';
import { isBlank, localisedOf } from '../../parts/languageTexts.ts';
import { orderAt } from './topicOrder.ts';
import type { CatalogueTopic, TopicDraft } from './topicDraft.ts';

/** Topics as a kiosk is to show them. */
const previewed = (topics: readonly CatalogueTopic[]): PreviewedTopic[] =>
  topics.map(({ id, icon, name, hint }) => ({ id, icon, name, hint }));

/** The catalogue as it will be with a draft in it; a new topic comes first, so that it is seen. */
export function shownTopics(catalogue: TopicCatalogue, draft: TopicDraft): PreviewedTopic[] {
  const { id, icon, name, hint } = draft;
  const shown = previewed(
    orderAt(catalogue, '').filter((each) => !catalogue.ward.hidden.includes(each.id)),
  );
  if (icon === '' || isBlank(name)) return shown;
  const own = { id: id ?? 'new', icon, name: localisedOf(name), hint: localisedOf(hint) };
  const at = shown.findIndex((each) => each.id === id);
  return at === -1 ? [own, ...shown] : shown.with(at, own);
}

/** What a kiosk of a center (`''` for any other) shows on a day (`YYYY-MM-DD`): in its order, with seasons, without what is hidden. */
export function shownOn(
  catalogue: TopicCatalogue,
  centerId: string,
  today: string,
): PreviewedTopic[] {
  const ward = { ...plainLayout(WARD_LAYOUT), ...catalogue.ward };
  const own = catalogue.centers.find(({ id }) => id === centerId);
  const layout = own === undefined ? null : { ...plainLayout(own.id), order: own.order };
  return previewed(laidOut(catalogue.topics, ward, layout, today));
}
