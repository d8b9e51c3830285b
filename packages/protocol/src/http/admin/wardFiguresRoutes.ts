import { z } from 'zod';
import { id } from '../../primitives.ts';
import type { Route } from '../route.ts';

/** Of how many months figures can be asked for at once: ten years. */
export const MOST_MONTHS = 120;
/** Of how many months the single days can be asked for. */
export const MOST_MONTHS_OF_DAYS = 3;

const month = z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/);

export const FIGURES_PLACES = ['branch', 'center', 'desk', 'topic'] as const;
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
