import { RADAR_VERDICTS, SURVEY_FACES } from '@madoguchi/domain';
import { z } from 'zod';
import { fileContent } from '../../fileContent.ts';
import { day, id, label } from '../../primitives.ts';
import { toldCounts } from '../../toldCounts.ts';
import type { Route } from '../route.ts';

/** Of how many months figures can be asked for at once: ten years. */
export const MOST_MONTHS = 120;
/** Of how many months the single days can be asked for. */
export const MOST_MONTHS_OF_DAYS = 3;

const month = z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/);

export const FIGURES_PLACES = ['branch', 'center', 'desk', 'topic', 'kiosk'] as const;
/** By what figures are told one by one. */
export const FIGURES_ROWS = ['month', 'day', ...FIGURES_PLACES] as const;

const asked = z
  .strictObject({
    /** The whole ward without one. */
    place: z.strictObject({ kind: z.enum(FIGURES_PLACES), id }).nullable(),
    /** The first month. */
    from: month,
    months: z.int().min(1).max(MOST_MONTHS),
    by: z.enum(FIGURES_ROWS),
  })
  .refine(({ by, months }) => by !== 'day' || months <= MOST_MONTHS_OF_DAYS, { path: ['months'] });

/** How many of each counter (`packages/domain/src/figures`); what there was none of is not there. */
const counts = z.record(z.string(), z.int());

const comparison = z
  .strictObject({ expected: z.number().nonnegative(), verdict: z.enum(RADAR_VERDICTS) })
  .nullable();
const many = z.int().positive();

/** A center on the radar: what was seen there, what could be expected, what might help. */
const centerRadar = z.strictObject({
  centerId: id,
  district: label,
  /** Tickets in those weeks. */
  visits: z.int().nonnegative(),
  /** Compared with the eight weeks before, and with the other centers in the same weeks; `null` where nothing can be said. */
  past: comparison,
  peers: comparison,
  hints: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['noKiosk', 'kioskAway', 'nobodyHelps']) }),
      z.strictObject({
        kind: z.enum(['kioskClosed', 'fewerHours', 'cameClosed', 'notServed']),
        count: many,
      }),
      z.strictObject({ kind: z.literal('topicsMissing'), topicIds: z.array(id) }),
    ]),
  ),
});
export type CenterRadar = z.infer<typeof centerRadar>;

/** The routes of 数字. */
export const wardFiguresRoutes = {
  wardFigures: {
    method: 'post',
    path: '/api/admin/ward-figures',
    action: 'organisation.manage',
    about: null,
    summary: 'What was counted of the visits of some months at a place, together and one by one.',
    body: asked,
    response: z.strictObject({
      total: counts,
      /** In the order of time, or as the ward lists its places; without those of which nothing was counted. */
      rows: z.array(z.strictObject({ key: z.string(), counts })),
      /** The first month of which anything was counted at all; `null` before. */
      since: month.nullable(),
      /** What residents said there, of the days before today; `null` of a single kiosk, of which that is not counted. */
      survey: toldCounts(SURVEY_FACES).nullable(),
    }),
  },
  exportWardFigures: {
    method: 'post',
    path: '/api/admin/ward-figures/export',
    action: 'organisation.manage',
    about: null,
    summary: 'The same as CSV (UTF-8 with BOM), safe to open in a spreadsheet.',
    body: asked,
    response: z.string(),
    contentType: 'text/csv',
  },
  wardFiguresWorkbook: {
    method: 'post',
    path: '/api/admin/ward-figures/workbook',
    action: 'organisation.manage',
    about: null,
    summary: 'The same as a workbook for spreadsheets (Office Open XML), counts as numbers.',
    body: asked,
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
  exportPublicFigures: {
    method: 'post',
    path: '/api/admin/public-figures/export',
    action: 'organisation.manage',
    about: null,
    summary:
      'How visits ended in a fiscal year that is over, center by center, as CSV for everybody: small counts, and those that tell them, are withheld.',
    body: z.strictObject({ fiscalYear: z.int().min(2000).max(2200) }),
    response: z.string(),
    contentType: 'text/csv',
  },
  lowUseRadar: {
    method: 'get',
    path: '/api/admin/low-use',
    action: 'organisation.manage',
    about: null,
    summary:
      'How many came to each center in the last four full weeks, whether that is less than could be expected, and what might help.',
    response: z.strictObject({
      /** The first day, and the one after the last. */
      from: day,
      until: day,
      /** What is low comes first. */
      centers: z.array(centerRadar),
    }),
  },
  publicFiguresDictionary: {
    method: 'get',
    path: '/api/admin/public-figures/dictionary',
    action: 'organisation.manage',
    about: null,
    summary: 'What the columns of that table mean, as CSV.',
    response: z.string(),
    contentType: 'text/csv',
  },
} as const satisfies Record<string, Route>;
