import { z } from 'zod';
import { formHelp, formId } from './formFields.ts';

const LAYOUT_LIMITS = { sheets: 10, items: 1_500 } as const;

/** Millimetres; whether it is on the sheet is for `templateProblems`. */
const mm = z.number().min(-1_000).max(1_000);
const box = { x: mm, y: mm, w: mm.min(0), h: mm.min(0) };
/** Points. */
const size = z.number().min(3).max(72);
const words = { ...box, size, align: z.enum(['left', 'center', 'right']).optional() };
const width = z.number().min(0).max(5).optional();

const source = z.strictObject({
  field: formId,
  person: z.strictObject({ index: z.int().min(0), field: formId }).optional(),
});

const part = z
  .enum(['postalCode', 'town', 'rest', 'era', 'eraYear', 'year', 'month', 'day', 'note'])
  .optional();

/** What stands on a sheet. */
const layoutItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...words,
    text: formHelp,
    isBold: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('line'), x1: mm, y1: mm, x2: mm, y2: mm, width }),
  z.strictObject({ kind: z.literal('box'), ...box, width, isShaded: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('value'),
    ...words,
    source,
    part,
    wrap: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('check'),
    ...box,
    source,
    is: z.union([formId, z.boolean()]),
    mark: z.enum(['ring', 'tick']),
  }),
  z.strictObject({
    kind: z.literal('digits'),
    ...box,
    source,
    part,
    count: z.int().min(1).max(40),
  }),
  z.strictObject({ kind: z.literal('signature'), ...box }),
  z.strictObject({ kind: z.literal('date'), ...words }),
  z.strictObject({ kind: z.literal('receiptNumber'), ...words }),
  z.strictObject({ kind: z.literal('qr'), ...box }),
]);

/** The print of a form. */
export const printLayout = z.strictObject({
  pages: z
    .array(z.strictObject({ items: z.array(layoutItem).max(LAYOUT_LIMITS.items) }))
    .max(LAYOUT_LIMITS.sheets),
});
