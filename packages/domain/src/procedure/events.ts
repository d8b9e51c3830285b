import type { Seat } from '../consultation/participants.ts';
import type { Signature } from './signature.ts';
import type { KeptFile, ReturnedField, TellBy } from './state.ts';
import type { FieldValue, FormTemplate } from './template/index.ts';

/** The whole value of a field; `null` empties it. */
export interface FieldChange {
  readonly fieldId: string;
  readonly value: FieldValue | null;
}

/** Somebody of staff, and the desks that they serve at that moment. */
export interface ProcedureActor {
  readonly staffId: string;
  readonly deskIds: readonly string[];
}

/** The template of the procedure, and the day of the ward on which it happens. */
interface ByTemplate {
  readonly template: FormTemplate;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Everything that can happen to a procedure. */
export type ProcedureEvent = ProcedureAct | ProcedureConsequence;

/** Acts of a person. */
export type ProcedureAct =
  | (ByTemplate & {
      readonly type: 'edit';
      readonly by: Seat;
      readonly edits: readonly FieldChange[];
      /** The pages of the call whose pictures are there to be kept, by their ids. */
      readonly pictures: Readonly<Record<string, Omit<KeptFile, 'keptAt'>>>;
    })
  | (ByTemplate & {
      readonly type: 'confirmPage';
      readonly pageId: string;
      /** What the resident saw. */
      readonly revision: number;
    })
  | {
      readonly type: 'sign';
      readonly revision: number;
      readonly digest: string;
      readonly signature: Signature;
    }
  | (ByTemplate & {
      readonly type: 'submit';
      readonly revision: number;
      /** A new one; of one that was returned its own stays. */
      readonly receiptNumber: string;
      readonly dueDay: string;
    })
  | ({ readonly type: 'take' } & ProcedureActor)
  | ({ readonly type: 'accept' } & ProcedureActor)
  | (ProcedureActor & {
      readonly type: 'return';
      readonly reasons: readonly ReturnedField[];
      readonly tellBy: TellBy;
    })
  | (ProcedureActor & { readonly type: 'complete'; readonly reference: string })
  | { readonly type: 'withdraw' }
  | { readonly type: 'show'; readonly shown: boolean }
  /** Goes on in another consultation: at a transfer, or on a second visit. */
  | { readonly type: 'open'; readonly consultationId: string };

/** Consequences of other changes, and terms that have passed. */
export type ProcedureConsequence =
  /** Its consultation is over; it can be resumed. */
  | { readonly type: 'leave' }
  /** Nobody has gone on with it. */
  | { readonly type: 'expire' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' };
