import type { FieldEdit, ReturnedField } from './state.ts';
import { fieldIssues, fieldOf, type FormMoment } from './template/index.ts';

/** 補正: a field that its desk has marked, and whether it has been put right since. */
export interface MarkedField extends ReturnedField {
  readonly isMended: boolean;
}

/** What is known of a returned form wherever it is shown. */
interface Returned extends FormMoment {
  readonly edits: Readonly<Record<string, Pick<FieldEdit, 'revision'>>>;
  readonly status: {
    readonly returned: {
      readonly reasons: readonly ReturnedField[];
      /** The revision that the desk has sent back. */
      readonly revision: number;
    } | null;
  };
}

/**
 * The marked fields of a form that came back, in the order of its desk; none of any other form. A field is mended when
 * it was written since and nothing is wrong with what it holds now.
 */
export function markedFields({ status, edits, ...moment }: Returned): readonly MarkedField[] {
  if (status.returned === null) return [];
  const { reasons, revision } = status.returned;
  return reasons.map((marked) => {
    const field = fieldOf(moment.template, marked.fieldId);
    const wasWritten = (edits[marked.fieldId]?.revision ?? 0) > revision;
    const isRight = field !== null && fieldIssues(field, moment).length === 0;
    return { ...marked, isMended: wasWritten && isRight };
  });
}

/** How many of the marked fields still have to be mended. */
export const leftToMend = (marked: readonly MarkedField[]): number =>
  marked.filter(({ isMended }) => !isMended).length;
