import type { WritingProblem } from '@madoguchi/paper';
import type { ReactNode } from 'react';

/** What is said around the 筆談; the office and guests each have words of their own for it. */
type WritingKey =
  | 'lines'
  | 'empty'
  | 'field'
  | 'hint'
  | 'send'
  | 'going'
  | 'drawn'
  | 'me'
  | 'left'
  | 'waits'
  | 'held'
  | `problem.${WritingProblem}`;

/** The words of a page: as shown, with readings where it has them, and plain for accessible names. */
export interface WritingWords {
  show(key: WritingKey, values?: Readonly<Record<string, string>>): ReactNode;
  plain(key: WritingKey): string;
}
