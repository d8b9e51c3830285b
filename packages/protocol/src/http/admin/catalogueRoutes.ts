import { DESK_KINDS, isDayOfYear, MOST_TOPICS, TEXTS, TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, inLanguages, localisedText, nothing, text } from '../../primitives.ts';
import type { Route } from '../route.ts';

const dayOfYear = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine(isDayOfYear);
const topicIds = z
  .array(id)
  .max(MOST_TOPICS)
  .refine((ids) => new Set(ids).size === ids.length)
  .readonly();
const layout = {
  order: topicIds,
  hidden: topicIds,
  seasons: z
    .array(z.strictObject({ topicId: id, from: dayOfYear, until: dayOfYear }))
    .max(MOST_TOPICS)
    .readonly(),
};
const facts = { deskKind: z.enum(DESK_KINDS), icon: z.enum(TOPIC_ICONS) };

const catalogue = z.strictObject({
  topics: z.array(z.strictObject({ id, ...facts, name: localisedText, hint: localisedText })),
  ward: z.strictObject(layout),
  /** Centers with an order of their own. */
  centers: z.array(z.strictObject({ id, order: topicIds })),
  /** How many topics the program brings along that the ward has not. */
  shipped: z.int(),
});

/** A topic to save; one without an id is new. */
const topic = z.strictObject({
  id: id.nullable(),
  ...facts,
  name: inLanguages(text(TEXTS.topicName)),
  hint: inLanguages(text(TEXTS.topicHint)),
});

/** A layout to save; without a center that of the ward, which alone hides and has seasons. */
const layoutToSave = z
  .strictObject({ centerId: id.nullable(), ...layout })
  .refine((l) => l.centerId === null || l.hidden.length + l.seasons.length === 0);

const shared = { action: 'topics.manage', about: null, response: catalogue } as const;

/** The routes of the catalogue of topics. */
export const catalogueRoutes = {
  topicCatalogue: {
    ...shared,
    method: 'get',
    path: '/api/admin/catalogue',
    summary:
      'Every topic in the order of the ward with all its words, and how topics are laid out.',
  },
  saveTopic: {
    ...shared,
    method: 'post',
    path: '/api/admin/catalogue/topic',
    summary: 'Adds or changes a topic; a new one begins in preparation at every center.',
    body: topic,
  },
  removeTopic: {
    ...shared,
    method: 'post',
    path: '/api/admin/catalogue/topic-removal',
    summary: 'Takes back that a topic was added; refused when something is about it already.',
    body: z.strictObject({ topicId: id }),
  },
  addShippedTopics: {
    ...shared,
    method: 'post',
    path: '/api/admin/catalogue/shipped',
    summary: 'Adds the topics that the program brings along and the ward has not.',
    body: nothing,
  },
  saveTopicLayout: {
    ...shared,
    method: 'post',
    path: '/api/admin/catalogue/layout',
    summary: 'Lays topics out in the ward, or at a center; an order of nothing follows the ward.',
    body: layoutToSave,
  },
} as const satisfies Record<string, Route>;

export type TopicCatalogue = z.infer<typeof catalogue>;
export type TopicToSave = z.infer<typeof topic>;
export type LayoutToSave = z.infer<typeof layoutToSave>;
