import { SURVEY_FACES, SURVEY_REPLIES } from '@madoguchi/domain';
import { z } from 'zod';
import { id, label, localisedText } from '../../primitives.ts';
import { toldCounts } from '../../toldCounts.ts';
import { visitCounts } from '../../views/visitFigures.ts';
import type { Route } from '../route.ts';

const count = z.int().nonnegative();

/** 手間 of the procedures of a topic. Medians are `null` where nothing was counted. */
const topicEffort = z.strictObject({
  topicId: id,
  topicName: localisedText,
  submitted: count,
  /** Of how many the resident wrote nothing, and the median of how often they wrote. */
  written: z.strictObject({ none: count, median: count.nullable() }),
  /** Of how many they signed once, and the median of how often they signed. */
  signed: z.strictObject({ once: count, median: count.nullable() }),
  /** Of how many it is known how many minutes they took, and the median. */
  minutes: z.strictObject({ known: count, median: count.nullable() }),
});
export type TopicEffort = z.infer<typeof topicEffort>;

/** What residents said of their visits for a topic, and to the question that it has now. */
const topicSurvey = z.strictObject({
  topicId: id,
  topicName: localisedText,
  faces: toldCounts(SURVEY_FACES),
  question: z.strictObject({ text: localisedText, replies: toldCounts(SURVEY_REPLIES) }).nullable(),
});
export type TopicSurvey = z.infer<typeof topicSurvey>;

/** How much the kiosks of a center are used, in this week and in four. */
const centerVisits = z.strictObject({
  centerId: id,
  district: label,
  thisWeek: visitCounts,
  fourWeeks: visitCounts,
});
export type CenterVisits = z.infer<typeof centerVisits>;

/** The routes of what was counted. */
export const figuresRoutes = {
  procedureFigures: {
    method: 'get',
    path: '/api/admin/procedures/figures',
    action: 'templates.manage',
    about: null,
    summary:
      'Per topic how often residents wrote and signed, and how many minutes procedures took until they were submitted first.',
    response: z.strictObject({ topics: z.array(topicEffort).readonly() }),
  },
  surveyFigures: {
    method: 'get',
    path: '/api/admin/survey/figures',
    action: 'survey.read',
    about: null,
    summary: 'Per topic what residents said of their visits on the days before today.',
    response: z.strictObject({ topics: z.array(topicSurvey).readonly() }),
  },
  exportSurvey: {
    method: 'post',
    path: '/api/admin/survey/export',
    action: 'survey.read',
    about: null,
    summary: 'The same as CSV (UTF-8 with BOM), safe to open in a spreadsheet.',
    response: z.string(),
    contentType: 'text/csv',
  },
  visitFigures: {
    method: 'get',
    path: '/api/admin/visits/figures',
    action: 'visits.read',
    about: null,
    summary: 'Per center how many visits and introductions there were in this week and in four.',
    response: z.strictObject({ centers: z.array(centerVisits).readonly() }),
  },
} as const satisfies Record<string, Route>;
