import { FILLERS, TEXTS, type Condition } from '@madoguchi/domain';
import { z } from 'zod';
import { inLanguages, text } from '../primitives.ts';

/** What something of a form is called, in the languages of the kiosk. */
export const formLabel = inLanguages(text(TEXTS.formLabel));

/** A sentence of a form, in the languages of the kiosk. */
export const formHelp = inLanguages(text(TEXTS.formHelp));

/** The id of a template, a page, a field or an option. */
export const formId = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);

const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const FORM_LIMITS = { options: 60, persons: 20, personFields: 20, conditions: 20 } as const;

/** How deep rules may lie in each other: a file cannot be so deep that reading it never ends. */
const DEPTH = 4;

const onField = z.strictObject({
  field: formId,
  is: z.union([formId, z.boolean(), z.array(formId).min(1).max(FORM_LIMITS.options)]),
});
const onFilled = z.strictObject({ filled: formId });

function conditionWithin(depth: number): z.ZodType<Condition> {
  if (depth === 0) return z.union([onField, onFilled]);
  const inner = conditionWithin(depth - 1);
  const several = z.array(inner).min(1).max(FORM_LIMITS.conditions);
  return z.union([
    onField,
    onFilled,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ]);
}
const condition = conditionWithin(DEPTH);

const facts = {
  id: formId,
  label: formLabel,
  help: formHelp.optional(),
  filledBy: z.enum(FILLERS),
  shownIf: condition.optional(),
  required: z.union([z.boolean(), condition]),
  meaning: z
    .string()
    .regex(/^[a-z][A-Za-z0-9.-]{0,39}$/)
    .optional(),
};

/** A field that is no list. */
const single = [
  z.strictObject({
    ...facts,
    kind: z.literal('text'),
    limit: z.int().min(1).max(2_000),
    multiline: z.boolean().optional(),
    characterNote: z.boolean().optional(),
  }),
  z.strictObject({ ...facts, kind: z.literal('kana'), limit: z.int().min(1).max(200) }),
  z.strictObject({
    ...facts,
    kind: z.literal('date'),
    notAfterToday: z.boolean().optional(),
    notBefore: calendarDay.optional(),
  }),
  z.strictObject({
    ...facts,
    kind: z.literal('number'),
    min: z.int(),
    max: z.int(),
    unit: formLabel.optional(),
  }),
  z.strictObject({ ...facts, kind: z.literal('amount'), max: z.int().positive() }),
  z.strictObject({
    ...facts,
    kind: z.literal('choice'),
    options: z
      .array(z.strictObject({ id: formId, label: formLabel }))
      .min(1)
      .max(FORM_LIMITS.options),
    several: z.boolean().optional(),
  }),
  z.strictObject({ ...facts, kind: z.literal('address') }),
  z.strictObject({ ...facts, kind: z.literal('phone') }),
  z.strictObject({ ...facts, kind: z.literal('yesNo') }),
  z.strictObject({ ...facts, kind: z.literal('file') }),
] as const;

/** 項目: a field of each kind. */
export const formField = z.discriminatedUnion('kind', [
  ...single,
  z.strictObject({
    ...facts,
    kind: z.literal('persons'),
    min: z.int().min(0).max(FORM_LIMITS.persons),
    max: z.int().min(1).max(FORM_LIMITS.persons),
    fields: z.array(z.discriminatedUnion('kind', single)).min(1).max(FORM_LIMITS.personFields),
  }),
]);
