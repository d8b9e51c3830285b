import type { ImportReport } from '@madoguchi/protocol';

/** How far an import is: nothing to do, something that may be done, or rows that have to be mended. */
export type ImportVerdict = 'nothing' | 'ready' | 'wrong';

/** What can be done after a dry run. */
export function verdictOf({ added, changed, problems }: ImportReport): ImportVerdict {
  if (problems.length > 0) return 'wrong';
  return added + changed > 0 ? 'ready' : 'nothing';
}

/** The problems as they stand in the file: line by line. */
export const inOrder = (problems: ImportReport['problems']): ImportReport['problems'] =>
  problems.toSorted((a, b) => a.line - b.line);
