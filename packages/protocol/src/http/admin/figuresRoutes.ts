import { z } from 'zod';
import { id, localisedText } from '../../primitives.ts';
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
} as const satisfies Record<string, Route>;
