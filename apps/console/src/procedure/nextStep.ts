import { isWritable, pageProblems, shownPages } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';

/** What the way of a form to its submission waits for. */
export type Waits =
  /** So many fields of the form are missing or wrong. */
  | { readonly for: 'fields'; readonly count: number }
  /** The resident confirms page by page. */
  | { readonly for: 'confirmation'; readonly done: number; readonly of: number }
  | { readonly for: 'signature' }
  | { readonly for: 'submission'; readonly isSigned: boolean }
  /** Nothing is written any more. */
  | { readonly for: 'nothing' };

/** What comes next on the way of a form to its submission. */
export function waitsFor(procedure: ProcedureView): Waits {
  const { template, values, status, confirmed, today } = procedure;
  if (!isWritable(status)) return { for: 'nothing' };
  const pages = shownPages(template, values);
  const count = new Set(
    pages
      .flatMap(({ id }) => pageProblems(template, id, values, today))
      .map(({ fieldId }) => fieldId),
  ).size;
  if (count > 0) return { for: 'fields', count };
  const done = pages.filter(({ id }) => confirmed[id] !== undefined).length;
  if (done < pages.length) return { for: 'confirmation', done, of: pages.length };
  if (template.needsSignature && status.signed === null) return { for: 'signature' };
  return { for: 'submission', isSigned: status.signed !== null };
}

export const STEPS = ['fill', 'confirm', 'sign', 'submit'] as const;
type FormStep = (typeof STEPS)[number];

/** The step at which a form is; `null` when there is none left. */
export function stepOf(waits: Waits): FormStep | null {
  switch (waits.for) {
    case 'fields':
      return 'fill';
    case 'confirmation':
      return 'confirm';
    case 'signature':
      return 'sign';
    case 'submission':
      return 'submit';
    case 'nothing':
      return null;
  }
}
