import { DESK_KINDS, templateProblems, type FormTemplate } from '@madoguchi/domain';
import { z } from 'zod';
import { id } from '../primitives.ts';
import { formField, formHelp, formId, formLabel } from './formFields.ts';
import { printLayout } from './printLayout.ts';
import { shapeProblems, type TemplateFileProblem } from './templateFile.ts';

const TEMPLATE_LIMITS = { topics: 100, papers: 30, pages: 20, fields: 60 } as const;
/** The largest file of a template. */
export const MAX_TEMPLATE_BYTES = 1_000_000;
/** A hundred years. */
const MOST_DAYS = 36_525;

/** 様式: a form as data, as it is stored, sent and read from a file. */
export const formTemplate: z.ZodType<FormTemplate> = z.strictObject({
  id: formId,
  version: z.int().min(1).max(9_999),
  title: formLabel,
  isSample: z.boolean(),
  topicIds: z.array(id).max(TEMPLATE_LIMITS.topics),
  receivingDeskKind: z.enum(DESK_KINDS),
  papers: z.array(formHelp).max(TEMPLATE_LIMITS.papers),
  fee: formHelp.nullable(),
  handOver: formHelp.nullable(),
  dueDays: z.int().min(0).max(MOST_DAYS),
  retentionDays: z.int().min(1).max(MOST_DAYS),
  needsSignature: z.boolean(),
  pages: z
    .array(
      z.strictObject({
        id: formId,
        title: formLabel,
        fields: z.array(formField).max(TEMPLATE_LIMITS.fields),
      }),
    )
    .max(TEMPLATE_LIMITS.pages),
  layout: printLayout,
});

/** A template in an answer: it was parsed when it was stored, and an answer is never stricter than what is stored. */
export const shownTemplate = z
  .custom<FormTemplate>((given) => typeof given === 'object' && given !== null)
  .meta({ override: { type: 'object' } });

/** A template that was read from a file, or everything that is wrong with the file and where. */
export type TemplateReading =
  | { readonly ok: true; readonly template: FormTemplate }
  | { readonly ok: false; readonly problems: readonly TemplateFileProblem[] };

/** The most problems that are reported of one file; the rest follow when these are mended. */
const MOST_PROBLEMS = 50;

/** Reads a template from the text of a JSON file. */
export function readTemplate(json: string): TemplateReading {
  const file = parsed(json);
  if (file === undefined) {
    return { ok: false, problems: [{ problem: 'notJson', at: '', name: '' }] };
  }
  const read = formTemplate.safeParse(file.value, { reportInput: true });
  const problems = read.success ? templateProblems(read.data) : shapeProblems(read.error);
  if (read.success && problems.length === 0) return { ok: true, template: read.data };
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
