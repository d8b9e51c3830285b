import {
  LANGUAGES,
  TEXT_CODES,
  textProblem,
  tidyText,
  type ErrorCode,
  type Language,
  type TextProblem,
  type TextRule,
} from '@madoguchi/domain';
import { z } from 'zod';

/** An identifier made by the server, or a UUID made by a client for idempotency. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);

/** Epoch milliseconds. */
export const instant = z.int().nonnegative();

/**
 * A day of the calendar, `2026-11-30`, of the centuries in which the ward works: clocks cannot tell the time zone of
 * others.
 */
export const day = z.iso.date().refine((each) => each >= '1900-01-01' && each < '2200-01-01');

/** The kind of each text that comes in; a test walks every schema and finds a text that has none. */
export const textRules = z.registry<TextRule>();
/** The few texts without a rule of their own, and what stands for it. */
export const unruledTexts = z.registry<{ readonly why: 'remembered' | 'file' }>();

/**
 * A text that comes in, by its entry in `TEXTS`: tidied, then compared with its rule. Its refusal has a code of
 * its own (`misfitCode`).
 */
export function text(rule: TextRule) {
  const described = `A ${rule.kind} of at most ${String(rule.limit)} characters, as a person counts them.`;
  return z
    .string()
    .overwrite((typed) => tidyText(rule.kind, typed))
    .superRefine((typed, context) => {
      const problem = textProblem(typed, rule);
      if (problem !== null) context.addIssue({ code: 'custom', params: { text: problem } });
    })
    .describe(described)
    .register(textRules, rule);
}

/** A text that is only compared with one that is stored; any other is refused for that. */
export const remembered = z.string().register(unruledTexts, { why: 'remembered' });

/**
 * The bytes of a file in base64; the server finds out what they are, and the rules of its texts are asked cell
 * by cell, so that its report can name them all.
 */
export const file = (limit: number) =>
  z.base64().max(limit).register(unruledTexts, { why: 'file' });

/** The code for what does not fit a schema: that of its text, where nothing but texts is wrong. */
export function misfitCode({ issues }: z.ZodError): ErrorCode {
  const problems = issues.map((issue) =>
    issue.code === 'custom' ? (issue.params?.['text'] as TextProblem | undefined) : undefined,
  );
  const [first] = problems;
  return first === undefined || problems.includes(undefined) ? 'BAD_REQUEST' : TEXT_CODES[first];
}

/**
 * A text in an answer or a view, whatever it is: an answer is never stricter than what may be stored, also by
 * an earlier version. What comes in has one of the kinds above.
 */
export const label = z.string();

/** A text in the languages of the kiosk, each by this schema; only the Japanese has to be there. */
export function inLanguages<Each extends z.ZodType<string>>(each: Each) {
  const optional = each.optional();
  const others = Object.fromEntries(LANGUAGES.map((language) => [language, optional]));
  return z.strictObject({
    ...(others as Record<Exclude<Language, 'ja'>, typeof optional>),
    ja: each,
  });
}

/** Text in the languages of the kiosk, in an answer or a view. */
export const localisedText = inLanguages(label);

/** No fields: the event itself says everything. */
export const nothing = z.strictObject({});
