import { TEMPLATE_PROBLEMS } from '@madoguchi/domain';
import type { z } from 'zod';

/** What can be wrong with the shape of a file before its rules are looked at. */
const SHAPE_PROBLEMS = [
  'notJson',
  'missingKey',
  'unknownKey',
  'wrongValue',
  'unknownKind',
  'badRule',
  'badId',
  'badText',
  'tooLittle',
  'tooMuch',
] as const;
/** What only the ward knows. */
const PLACE_PROBLEMS = ['versionTaken', 'unknownTopic'] as const;
export const TEMPLATE_FILE_PROBLEMS = [
  ...SHAPE_PROBLEMS,
  ...TEMPLATE_PROBLEMS,
  ...PLACE_PROBLEMS,
] as const;

/** What is wrong with a file of a template: the page words it. */
export interface TemplateFileProblem {
  readonly problem: (typeof TEMPLATE_FILE_PROBLEMS)[number];
  /** The way to it from the top of the file, pages[1].fields[3].shownIf; empty for the file itself. */
  readonly at: string;
  /** The id or key that it is about, or an empty text. */
  readonly name: string;
}

type Issue = z.core.$ZodIssue;

/** What does not fit the schema, as problems with their places. */
export const shapeProblems = ({ issues }: z.ZodError): readonly TemplateFileProblem[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          problem: 'unknownKey' as const,
          at: wayOf(issue.path),
          name: key.slice(0, 60),
        }))
      : [{ problem: problemOf(issue), at: wayOf(issue.path), name: nameOf(issue.path) }],
  );

function problemOf(
  issue: Exclude<Issue, { code: 'unrecognized_keys' }>,
): (typeof SHAPE_PROBLEMS)[number] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missingKey' : 'wrongValue';
    case 'invalid_union':
      return issue.discriminator === undefined ? 'badRule' : 'unknownKind';
    case 'too_small':
      return 'tooLittle';
    case 'too_big':
      return 'tooMuch';
    case 'invalid_format':
      return 'badId';
    case 'custom':
      return 'badText';
    case 'invalid_value':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return 'wrongValue';
  }
}

/** `['pages', 1, 'fields', 3]` as pages[1].fields[3]. */
const wayOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 200);

const nameOf = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? '').slice(0, 60);
