import { STRATEGIES, TEXTS, WEEKDAYS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, file, id, label, nothing, text } from '../../primitives.ts';
import type { Route } from '../route.ts';
import { importReport, MAX_BASE64_CHARACTERS } from './importReport.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const span = z
  .strictObject({ from: clock, until: clock })
  .refine(({ from, until }) => from < until, { path: ['until'] });
const spans = z.array(span).max(4);
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ward') }),
  z.strictObject({ kind: z.literal('center'), centerId: id }),
  z.strictObject({ kind: z.literal('desk'), deskId: id }),
]);

/** How many exceptional days a place may have: more than the working days of a year. */
export const MAX_EXCEPTIONS = 300;

/** A day with other hours, and why. */
const exception = z.strictObject({
  day,
  spans,
  reason: text(TEXTS.exceptionReason),
});

/** 受付時間. */
export const openingHours = z.strictObject({
  place,
  week: z.strictObject(
    Object.fromEntries(WEEKDAYS.map((day) => [day, spans])) as Record<
      (typeof WEEKDAYS)[number],
      typeof spans
    >,
  ),
  openOnHolidays: z.boolean(),
  openAtYearEnd: z.boolean(),
  exceptions: z.array(exception).max(MAX_EXCEPTIONS),
});

/** The same as it is stored. */
export const storedHours = openingHours.extend({
  exceptions: z.array(exception.extend({ reason: label })),
});

const seconds = (least: number, most: number) =>
  z
    .int()
    .min(least * 1000)
    .max(most * 1000)
    .multipleOf(1000);

/** 呼び出し方. */
export const routingRule = z.strictObject({
  topicId: id,
  strategy: z.enum(STRATEGIES),
  namedStaffIds: z.array(id).max(20),
  offerLimitMs: seconds(10, 60),
  otherBranchAfterMs: seconds(0, 3600),
  headOfficeAfterMs: seconds(0, 3600),
  choicesAfterMs: seconds(0, 3600),
});

/** The routes of opening hours and routing rules. */
export const queueRoutes = {
  openingHours: {
    method: 'get',
    path: '/api/admin/hours',
    action: 'organisation.manage',
    about: null,
    summary: 'The opening hours of the ward, and where a center or desk differs.',
    response: z.strictObject({ hours: z.array(storedHours) }),
  },
  saveOpeningHours: {
    method: 'post',
    path: '/api/admin/hours',
    action: 'organisation.manage',
    about: null,
    summary: 'Replaces the hours of one place.',
    body: openingHours,
    response: nothing,
  },
  removeOpeningHours: {
    method: 'post',
    path: '/api/admin/hours/removal',
    action: 'organisation.manage',
    about: null,
    summary: 'A center or desk follows the next wider place again.',
    body: z.strictObject({ place }),
    response: nothing,
  },
  exportExceptions: {
    method: 'post',
    path: '/api/admin/hours/export',
    action: 'organisation.manage',
    about: null,
    summary:
      'The exceptional days of all places as CSV (UTF-8 with BOM), safe to open in a spreadsheet.',
    body: nothing,
    response: z.string(),
    contentType: 'text/csv',
  },
  importExceptions: {
    method: 'post',
    path: '/api/admin/hours/import',
    action: 'organisation.manage',
    about: null,
    summary:
      'Reads exceptional days as a spreadsheet has saved them; a dry run changes nothing, and neither does a file with a bad row.',
    body: z.strictObject({ file: file(MAX_BASE64_CHARACTERS), dryRun: z.boolean() }),
    maxBytes: MAX_BASE64_CHARACTERS + 1024,
    response: importReport,
  },
  routingRules: {
    method: 'get',
    path: '/api/admin/routing',
    action: 'topics.manage',
    about: null,
    summary: 'How each topic is routed, and who could be named.',
    response: z.strictObject({
      rules: z.array(routingRule),
      specialists: z.array(
        z.strictObject({ staffId: id, displayName: label, deskIds: z.array(id) }),
      ),
    }),
  },
  saveRoutingRule: {
    method: 'post',
    path: '/api/admin/routing',
    action: 'topics.manage',
    about: null,
    summary: 'Replaces how one topic is routed.',
    body: routingRule,
    response: nothing,
  },
} as const satisfies Record<string, Route>;
