import { z } from 'zod';
import { label } from '../../primitives.ts';

/** The problem of a cell or row of a file; the page words it. */
export const IMPORT_PROBLEMS = [
  'unknownColumn',
  'missingColumn',
  'empty',
  'tooLong',
  'notAChoice',
  'notAPhone',
  'nearlyAPhone',
  'notADay',
  'notATime',
  'unknownReference',
  'duplicate',
  'notText',
  'newline',
  'hidden',
  'brokenBytes',
  'lostCharacters',
  'openQuote',
  'tooManyRows',
  'tooLarge',
] as const;

/** In what a file can be written: what spreadsheets save. */
export const CSV_ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le', 'utf-16be'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];
/** What can stand between its cells. */
export const CSV_SEPARATORS = ['comma', 'tab', 'semicolon'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** The maximum size of a file as a text, and as it is sent. */
export const MAX_CSV_CHARACTERS = 60_000;
export const MAX_CSV_BYTES = MAX_CSV_CHARACTERS * 4;
/** Three bytes are four characters of base64. */
export const MAX_BASE64_CHARACTERS = Math.ceil(MAX_CSV_BYTES / 3) * 4;

/** What a file would change or has changed, and everything that is wrong with it. */
export const importReport = z.strictObject({
  /** Whether changes were applied: not in a dry run, and never with a problem. */
  applied: z.boolean(),
  /** As what the file was read. */
  read: z.strictObject({ encoding: z.enum(CSV_ENCODINGS), separator: z.enum(CSV_SEPARATORS) }),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  same: z.int().nonnegative(),
  /** The changes by row; the first line of the file is 1. */
  changes: z.array(
    z.strictObject({ line: z.int(), action: z.enum(['added', 'changed']), name: label }),
  ),
  problems: z.array(
    z.strictObject({
      line: z.int(),
      column: label.nullable(),
      problem: z.enum(IMPORT_PROBLEMS),
      value: label,
    }),
  ),
});

export type ImportReport = z.infer<typeof importReport>;
