import type { FieldIssue, FieldValue, Signature } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { Observable } from '../store.ts';

/** A form as screens show it. */
export interface FormSnapshot {
  /** With one's own edits laid over what the server says; `null` until it has come. */
  readonly view: ProcedureView | null;
  /** `kept`: the server has all of it; `keeping`: some is on its way; `unkept`: the connection is gone. */
  readonly saving: 'kept' | 'keeping' | 'unkept';
  /** Text that was refused because another party held the field, until it is put in again or dropped. */
  readonly unplaced: Readonly<Record<string, FieldValue | null>>;
}

/** A procedure that is open in the present consultation, filled by both sides at once. */
export interface ProcedureForm extends Observable<FormSnapshot> {
  /** The whole value of a field, `null` to empty it: seen at once, and kept until the server has it. */
  edit(fieldId: string, value: FieldValue | null): void;
  /** Forgets what could not be put into a field. */
  drop(fieldId: string): void;
  /** Goes to a field, or leaves the one that one is at. */
  hold(fieldId: string | null): void;
  /** Asks the holder of a field for it. */
  ask(fieldId: string): void;
  /** The resident says yes to a page as it is shown. Rejects with `PROCEDURE_CHANGED` where it has changed since. */
  confirm(pageId: string): Promise<void>;
  /** Signs exactly what is shown. Rejects with `PROCEDURE_CHANGED`, `SIGNATURE_EMPTY`. */
  sign(signature: Signature): Promise<void>;
  /** Sends it to its desk; answers the 受理番号. */
  submit(): Promise<string>;
  /** What is missing on a page or wrong with it. */
  problems(pageId: string): readonly FieldIssue[];
}

/** The fields that one message changes. */
export type FieldChanges = readonly {
  readonly fieldId: string;
  readonly value: FieldValue | null;
}[];

/** What a form asks of the server about its procedure. All of it rejects with `AppError`. */
export interface ProcedureChannel {
  open(): Promise<ProcedureView>;
  hold(fieldId: string | null, ask: boolean): Promise<unknown>;
  /** One with an id that was answered before is answered again and changes nothing. */
  edit(commandId: string, edits: FieldChanges): Promise<{ readonly revision: number }>;
  confirmPage(pageId: string, revision: number): Promise<unknown>;
  sign(revision: number, digest: string, signature: Signature): Promise<unknown>;
  submit(revision: number): Promise<{ readonly receiptNumber: string }>;
}

/** What a form works with. */
export interface FormDependencies {
  readonly channel: ProcedureChannel;
  readonly clock: Clock;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
  /** SHA-256 in hexadecimal. */
  digest(text: string): Promise<string>;
}
