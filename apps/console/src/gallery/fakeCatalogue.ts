import { TOPIC_ICONS } from '@madoguchi/domain';
import { routes, type LayoutToSave, type TopicCatalogue } from '@madoguchi/protocol';
import { fakeTopics } from './fakeWard.ts';

const SHIPPED = 3;

/** A catalogue in memory that changes as on a server; some of it has words in other languages. */
export function fakeCatalogue(
  isEmpty: boolean,
): Readonly<Record<string, (body: unknown) => unknown>> {
  let made = 0;
  let catalogue: TopicCatalogue = {
    topics: isEmpty ? [] : fakeTopics.topics.map((topic, at) => exampleOf(topic, at)),
    ward: {
      ...{ order: ['family-register', 'care'], hidden: ['community'] },
      seasons: [{ topicId: 'tax', from: '02-01', until: '03-15' }],
    },
    centers: [{ id: 'setagaya-1', order: ['child'] }],
    shipped: isEmpty ? fakeTopics.topics.length : SHIPPED,
  };
  const layOut = ({ centerId, ...layout }: LayoutToSave): TopicCatalogue => {
    if (centerId === null) return { ...catalogue, ward: layout };
    const others = catalogue.centers.filter(({ id }) => id !== centerId);
    const own = layout.order.length === 0 ? [] : [{ id: centerId, order: layout.order }];
    return { ...catalogue, centers: [...others, ...own] };
  };
  const keep = (changed: TopicCatalogue) => (catalogue = changed);
  return {
    topicCatalogue: () => catalogue,
    saveTopic(body) {
      const given = routes.saveTopic.body.parse(body);
      made += 1;
      const saved = { ...given, id: given.id ?? `new-${String(made)}` };
      const at = catalogue.topics.findIndex(({ id }) => id === saved.id);
      const topics = at === -1 ? [...catalogue.topics, saved] : catalogue.topics.with(at, saved);
      return keep({ ...catalogue, topics });
    },
    removeTopic(body) {
      const { topicId } = routes.removeTopic.body.parse(body);
      return keep({ ...catalogue, topics: catalogue.topics.filter(({ id }) => id !== topicId) });
    },
    addShippedTopics: () => keep({ ...catalogue, shipped: 0 }),
    saveTopicLayout: (body) => keep(layOut(routes.saveTopicLayout.body.parse(body))),
  };
}

/** Every third topic has gaps. */
function exampleOf(
  { id, deskKind, icon, name }: (typeof fakeTopics)['topics'][number],
  at: number,
): TopicCatalogue['topics'][number] {
  const whole = { 'ja-easy': 'れい', en: 'Example', 'zh-Hans': '例', ko: '예', ne: 'उदाहरण' };
  const words = at % 3 === 0 ? { 'ja-easy': 'れい', en: 'Example' } : whole;
  return {
    id,
    deskKind,
    icon: TOPIC_ICONS.find((each) => each === icon) ?? 'other',
    name: { ...words, ...name },
    hint: { ...words, ja: '何が含まれるかの例' },
  };
}
