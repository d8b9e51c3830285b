import type { FormTemplate, FormValues, Language, LocalisedText } from '@madoguchi/domain';

/** What a resident signed with, as it is printed: strokes as flat lists x, y, x, y, … of any size. */
export type PrintedSignature =
  | { readonly kind: 'drawn'; readonly strokes: readonly (readonly number[])[] }
  | { readonly kind: 'typed'; readonly name: string };

/** What stands on the ward's form. */
export interface FormPrint {
  readonly template: FormTemplate;
  readonly values: FormValues;
  readonly signature: PrintedSignature | null;
  readonly receiptNumber: string | null;
  /** `YYYY-MM-DD`, the day of the ward on which it was submitted; `null` before. */
  readonly submittedOn: string | null;
}

/** 控え: what the resident takes home. Nothing of what they filled in stands on it. */
export interface ReceiptPrint {
  readonly title: LocalisedText;
  readonly isSample: boolean;
  /** `null` before it is submitted: then it is a slip by which it goes on later. */
  readonly receiptNumber: string | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The day by which the desk means to be done. */
  readonly dueDay: string | null;
  readonly centerName: LocalisedText;
  readonly deskName: LocalisedText;
  /** The telephone number that residents dial; `null` for none. */
  readonly deskPhone: string | null;
  readonly papers: readonly LocalisedText[];
  readonly fee: LocalisedText | null;
  readonly handOver: LocalisedText | null;
  /** By which it is found again with center and day; `null` when it is not needed any more. */
  readonly resumeCode: string | null;
  /** The page of the topic; nothing in it is of a person. */
  readonly url: string | null;
  /** Japanese stands beside it. */
  readonly language: Language;
}

/** A PDF that was made. */
export interface Printed {
  readonly bytes: Uint8Array;
  /**
   * Characters that no font draws as they were typed, by their codes (U+1F600). They are in the text of the PDF all the
   * same; on paper 〓 or the usual shape stands for them, and a note below says which.
   */
  readonly inexact: readonly string[];
}

/**
 * Makes PDFs of procedures: the same print is the same bytes. Rejects with `DOCUMENT_FAILED` when it takes too long or
 * cannot be made, and with `FONT_MISSING` where the fonts are not installed.
 */
export interface ProcedureDocuments {
  render(form: FormPrint): Promise<Printed>;
  renderReceipt(receipt: ReceiptPrint): Promise<Printed>;
  /** Why nothing can be printed on this machine, in a sentence for the log of the start; `null` when all is there. */
  readonly problem: string | null;
  stop(): Promise<void>;
}
