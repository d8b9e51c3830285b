import { GUIDE_LIMITS, isPageAddress, RECORD_TEXTS, SUMMARY_PARTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { blockView, guideText, phraseView } from '../../guideText.ts';
import { id, inLanguages, label, localisedText, text } from '../../primitives.ts';
import type { Route } from '../route.ts';

const guides = z.strictObject({
  guides: z.array(
    z.strictObject({
      topicId: id.nullable(),
      papers: z.array(localisedText).readonly(),
      sentences: z.array(z.strictObject({ id, text: localisedText })).readonly(),
      phrases: z.array(phraseView).readonly(),
      blocks: z.array(blockView).readonly(),
      page: label.nullable(),
      question: z.strictObject({ id, text: localisedText }).nullable(),
    }),
  ),
});

/** A guide to save; a sentence or block without an id is new. */
const guide = z.strictObject({
  topicId: id.nullable(),
  papers: z.array(guideText).max(GUIDE_LIMITS.papers),
  sentences: z
    .array(z.strictObject({ id: id.nullable(), text: guideText }))
    .max(GUIDE_LIMITS.sentences),
  phrases: z
    .array(z.strictObject({ field: z.enum(RECORD_TEXTS), text: text(TEXTS.phrase) }))
    .max(GUIDE_LIMITS.phrases),
  blocks: z
    .array(z.strictObject({ id: id.nullable(), part: z.enum(SUMMARY_PARTS), text: guideText }))
    .max(GUIDE_LIMITS.blocks),
  page: text(TEXTS.pageAddress).refine(isPageAddress).nullable(),
  /** What is asked at the end of a visit; other words in Japanese are another question. */
  question: inLanguages(text(TEXTS.surveyQuestion)).nullable(),
});

/** The routes of what whoever serves has at hand. */
export const guideRoutes = {
  guides: {
    method: 'get',
    path: '/api/admin/guides',
    action: 'topics.manage',
    about: null,
    summary:
      'Papers to bring, sentences to show, prepared sentences and those of summaries, by topic and for the whole ward.',
    response: guides,
  },
  saveGuide: {
    method: 'post',
    path: '/api/admin/guides',
    action: 'topics.manage',
    about: null,
    summary: 'Replaces those of one topic, or of the whole ward.',
    body: guide,
    response: guides,
  },
} as const satisfies Record<string, Route>;

export type AdminGuides = z.infer<typeof guides>;
export type GuideToSave = z.infer<typeof guide>;
