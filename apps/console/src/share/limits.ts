import { LIBRARY_LIMITS, PAGE_LIMITS } from '@madoguchi/domain';

/** What a file may have that somebody shows in a call; the screens say the same numbers. */
export const SHARE_LIMITS = {
  /** What cannot be kept in the library is not read from a disk either. */
  bytes: LIBRARY_LIMITS.fileBytes,
  sheets: 200,
  /** Of one picture, before it is made smaller. */
  pixels: PAGE_LIMITS.pixels,
  /** Across of a sheet as it is sent: A4 at 200 dots an inch. */
  width: 1654,
  /** Of a sheet as it is sent, whatever its shape. */
  sheetPixels: 8_000_000,
  /** A file that is not read by then is not read at all. */
  openMs: 15_000,
  sheetMs: 10_000,
} as const;

/** Why a file cannot be shown. */
export type ShareProblem =
  'tooLarge' | 'tooManySheets' | 'tooManyPixels' | 'encrypted' | 'broken' | 'unknownKind' | 'stuck';

/** A file cannot be shown, for one of the reasons that screens have words for. */
export class ShareError extends Error {
  readonly problem: ShareProblem;

  constructor(problem: ShareProblem) {
    super(problem);
    this.name = 'ShareError';
    this.problem = problem;
  }
}

/** The reason of any error: what nobody foresaw is a file that cannot be read. */
export const shareProblemOf = (error: unknown): ShareProblem =>
  error instanceof ShareError ? error.problem : 'broken';
