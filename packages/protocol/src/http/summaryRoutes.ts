import { LANGUAGES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { text } from '../primitives.ts';
import { summaryView } from '../views/summaryView.ts';
import type { Route } from './route.ts';

const language = z.enum(LANGUAGES);

/** The routes of what residents took along. */
export const summaryRoutes = {
  reprintSummary: {
    method: 'post',
    path: '/api/summaries/reprint',
    action: 'summary.reprint',
    about: null,
    summary:
      'The summary of a ticket of today at a center of whoever asks, to be printed again. An entry of the log.',
    body: z.strictObject({
      district: text(TEXTS.unitName),
      number: z.int().positive(),
      /** In which it is printed; `null` for that of the talk. */
      language: language.nullable(),
    }),
    response: z.strictObject({
      /** `null` where there is none within reach, or none any more. */
      printed: z.strictObject({ summary: summaryView, language }).nullable(),
    }),
  },
} as const satisfies Record<string, Route>;
