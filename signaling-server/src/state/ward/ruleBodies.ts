import {
  KEY_PATTERN,
  KEYED_ACTS,
  MAP_TYPES,
  SPOKEN_LANGUAGES,
  STRATEGIES,
  SUPPORTS,
  type KeySettings,
  RECORD_TEXTS,
  SUMMARY_PARTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { text } from '../columns.ts';

/* The stored form of hours, directions, routing, skills and keys. */

const spans = z.array(z.object({ from: z.string(), until: z.string() }));

export const hoursBody = z.object({
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ward') }),
    z.object({ kind: z.literal('center'), centerId: z.string() }),
    z.object({ kind: z.literal('desk'), deskId: z.string() }),
  ]),
  week: z.object({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
  }),
  openOnHolidays: z.boolean(),
  openAtYearEnd: z.boolean(),
  exceptions: z.array(z.object({ day: z.string(), spans, reason: z.string() })),
});

export const routingBody = z.object({
  topicId: z.string(),
  strategy: z.enum(STRATEGIES),
  namedStaffIds: z.array(z.string()),
  offerLimitMs: z.int(),
  otherBranchAfterMs: z.int(),
  headOfficeAfterMs: z.int(),
  choicesAfterMs: z.int(),
});

export const skillsBody = z.object({
  languages: z.array(z.enum(SPOKEN_LANGUAGES)),
  supports: z.array(z.enum(SUPPORTS)),
});

/** A key of an act that there is no more is left out: it must not keep anybody from signing in. */
export const keysBody = z
  .object({ on: z.boolean(), own: z.record(z.string(), z.string()) })
  .transform(({ on, own }): KeySettings => {
    const known = KEYED_ACTS.flatMap((act) => {
      const key = own[act];
      return key !== undefined && KEY_PATTERN.test(key) ? [[act, key]] : [];
    });
    return { on, own: Object.fromEntries(known) as KeySettings['own'] };
  });

export const directionsBody = z.object({
  centerId: z.string(),
  address: z.string().nullable(),
  way: z.string().nullable(),
  map: z.object({ type: z.enum(MAP_TYPES), base64: z.string() }).nullable(),
});

export const guideBody = z.object({
  topicId: z.string().nullable(),
  papers: z.array(text),
  sentences: z.array(z.object({ id: z.string(), text })),
  // A guide of before had none of the following.
  phrases: z.array(z.object({ field: z.enum(RECORD_TEXTS), text: z.string() })).default([]),
  blocks: z.array(z.object({ id: z.string(), part: z.enum(SUMMARY_PARTS), text })).default([]),
  page: z.string().nullable().default(null),
  question: z.object({ id: z.string(), text }).nullable().default(null),
});
