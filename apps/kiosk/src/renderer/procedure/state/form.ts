import type { FieldValue, Signature } from '@madoguchi/domain';
import type { Observable } from '@madoguchi/client';
import type { ProcedureView } from '@madoguchi/protocol';

/** A form that is filled together, as a screen uses it. What is written is seen at once, whatever the connection does. */
export interface ProcedureForm extends Observable<{ readonly view: ProcedureView | null }> {
  /** Writes the whole value of a field; `null` empties it. */
  edit(fieldId: string, value: FieldValue | null): void;
  /** Goes to a field, or leaves the one where the resident is. */
  hold(fieldId: string | null): void;
  /** Asks whoever is at a field for it. */
  ask(fieldId: string): void;
  /** Says yes to a page as it is. */
  confirm(pageId: string): Promise<void>;
  /** Signs exactly what the form says now. */
  sign(signature: Signature): Promise<void>;
  submit(): Promise<void>;
}
