import { LANGUAGES, SURVEY_FACES, SURVEY_REPLIES } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** Events about what residents say of their visit. */
export const surveyEvents = {
  /**
   * What was said of the visit of this consultation, once: a second answer, the same command again and one after the
   * visit's day are refused with `NOT_FOUND`. It is counted and kept nowhere by itself.
   */
  'survey.answer': {
    action: 'survey.answer',
    about: aboutConsultation,
    data: command({
      consultationId: id,
      /** That of the screen. */
      language: z.enum(LANGUAGES),
      face: z.enum(SURVEY_FACES),
      /** `null` where nothing was asked or nothing said. */
      reply: z.strictObject({ questionId: id, said: z.enum(SURVEY_REPLIES) }).nullable(),
    }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
