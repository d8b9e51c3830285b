import type { Seat } from '../consultation/participants.ts';
import type { FormValues } from './template/index.ts';
import type { Signature } from './signature.ts';

/**
 * ```
 *            all pages confirmed         sign              submit (受理番号)
 *  drafted ─────────────────────► confirmed ───► signed ────────────────► submitted ──► accepted ──► completed
 *     ▲ ◄──── a value changes ───────┴─────────────┘                        │   ▲          │
 *     │                                                                     ▼   │ submit   ▼
 *     └ begin, resume                                                     returned ◄───────┘
 *
 *  drafted, confirmed, signed, submitted, returned ── withdraw ──► withdrawn
 * ```
 * Any change of a value takes back the signature, and the confirmations of the pages that show something else by it.
 * A returned one (補正) has only its marked fields open; it is confirmed and signed again, and submitted again under its
 * number.
 */
export type Procedure = ProcedureFacts &
  (
    | { readonly state: 'drafted' }
    | { readonly state: 'confirmed'; readonly confirmedAt: number }
    | { readonly state: 'signed'; readonly signed: Signed }
    | (Submitted & { readonly state: 'submitted'; readonly takenBy: string | null } & Warned)
    | (Submitted & { readonly state: 'accepted' } & Accepted & Warned)
    | (Submitted & { readonly state: 'returned' } & Returned & Warned)
    | (Submitted & { readonly state: 'completed' } & Accepted & Completed)
    | Withdrawn
  );

export type ProcedureState = Procedure['state'];
export const PROCEDURE_STATES = [
  'drafted',
  'confirmed',
  'signed',
  'submitted',
  'accepted',
  'returned',
  'completed',
  'withdrawn',
] as const satisfies readonly ProcedureState[];

export interface ProcedureFacts {
  readonly id: string;
  readonly templateId: string;
  /** A started procedure keeps the version of its template. */
  readonly templateVersion: number;
  /** Where it began. */
  readonly consultationId: string;
  /** The ticket of that consultation, as people read it. */
  readonly ticket: string;
  /** The consultation in which it is open now; `null` while it is in none. */
  readonly nowIn: string | null;
  /** Whether the kiosk of that consultation shows it now. */
  readonly isShown: boolean;
  readonly centerId: string;
  readonly topicId: string;
  /** 受付窓口: the desk that receives it. */
  readonly deskId: string;
  /** Who of staff began it. */
  readonly startedBy: string;
  readonly startedDeskId: string;
  readonly startedAt: number;
  /** When a value was changed last. */
  readonly changedAt: number;
  readonly values: FormValues;
  /** 1 for an empty one; one more with every change. */
  readonly revision: number;
  /** The pictures that are kept with it, by their pages: those that its values name, and no other. */
  readonly files: Readonly<Record<string, KeptFile>>;
  /** Of each field that was ever filled: who wrote it last, and with which change. */
  readonly edits: Readonly<Record<string, FieldEdit>>;
  /** With which revision what a page shows changed last; a page that is not there is as it began. */
  readonly pages: Readonly<Record<string, number>>;
  /** The confirmed pages, and the revision that was seen. */
  readonly confirmed: Readonly<Record<string, number>>;
  /** 6 digits by which it is found again on a later visit, with center and day. */
  readonly resumeCode: string;
  readonly resumeDay: string;
  /** What it took, for the figures of the plan. */
  readonly effort: ProcedureEffort;
}

/** A picture of a paper that goes along: its resident put it into a field, so that it was kept beyond the call. */
export interface KeptFile {
  /** When its resident put it in, in epoch milliseconds. */
  readonly keptAt: number;
  /** SHA-256 of the picture in hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
}

export interface FieldEdit {
  readonly by: Seat;
  readonly revision: number;
}

/** 手間: how often each side wrote a field, how often the resident signed, and how long it took. Never a value. */
export interface ProcedureEffort {
  readonly residentFields: number;
  readonly specialistFields: number;
  readonly signatures: number;
  /** Milliseconds for which it was open in consultations before `openedAt`. */
  readonly spentMs: number;
  /** When it was opened in the consultation in which it is now; `null` of one that is older than this count. */
  readonly openedAt: number | null;
  /** How long it was open until it was submitted first; `null` before, and where that is not known. */
  readonly tookMs: number | null;
}

/** Minutes as people say them: what was begun counts. */
export const minutesOf = (ms: number): number => Math.ceil(ms / 60_000);

/** A signature and exactly what it was given for. */
export interface Signed {
  readonly signature: Signature;
  readonly signedAt: number;
  readonly revision: number;
  /** SHA-256 of `canonicalForm` in hexadecimal. */
  readonly digest: string;
}

/** What is there from the first submission on. */
interface Submitted {
  /** 受理番号, given once and never again. */
  readonly receiptNumber: string;
  readonly submittedAt: number;
  /** The working target of the desk, `YYYY-MM-DD`. */
  readonly dueDay: string;
  /** `null` where the template needs none, and of a returned one that is not signed again yet. */
  readonly signed: Signed | null;
}

interface Accepted {
  readonly byStaffId: string;
  readonly acceptedAt: number;
}

interface Completed {
  /** 処理番号 of the system in which it was settled. */
  readonly reference: string;
  readonly completedAt: number;
}

/** 補正: what has to be put right, and how the resident is told. */
interface Returned {
  readonly byStaffId: string;
  readonly returnedAt: number;
  /** The revision that was sent back: what is written after it mends. */
  readonly returnedRevision: number;
  readonly reasons: readonly ReturnedField[];
  readonly tellBy: TellBy;
}

export interface ReturnedField {
  readonly fieldId: string;
  readonly reason: string;
}

/** How a resident is told of what has to be put right, as they chose. */
export const TELL_BY = ['phone', 'letter', 'visit', 'callback'] as const;
export type TellBy = (typeof TELL_BY)[number];

interface Warned {
  readonly remindedAt: number | null;
  readonly escalatedAt: number | null;
}

/** Neither reminded of nor escalated yet. */
export const UNWARNED: Warned = { remindedAt: null, escalatedAt: null };

/** Nothing that was written is kept of it; its number, if it had one, is not given again. */
type Withdrawn = {
  readonly state: 'withdrawn';
  readonly withdrawnAt: number;
  readonly receiptNumber: string | null;
};

/** Days after its last change for which a procedure that was never submitted is kept. */
export const DRAFTED_KEPT_DAYS = 30;

/** Days for which the desk that began a procedure finds it in its list after it was completed. */
export const SETTLED_LISTED_DAYS = 14;

/** A procedure that has just begun. */
export const newProcedure = (
  facts: Pick<
    ProcedureFacts,
    | 'id'
    | 'templateId'
    | 'templateVersion'
    | 'consultationId'
    | 'ticket'
    | 'centerId'
    | 'topicId'
    | 'deskId'
    | 'startedBy'
    | 'startedDeskId'
    | 'resumeCode'
    | 'resumeDay'
  >,
  now: number,
): Procedure => ({
  ...facts,
  nowIn: facts.consultationId,
  isShown: true,
  startedAt: now,
  changedAt: now,
  values: {},
  files: {},
  revision: 1,
  edits: {},
  pages: {},
  confirmed: {},
  effort: {
    ...{ residentFields: 0, specialistFields: 0, signatures: 0 },
    ...{ spentMs: 0, openedAt: now, tookMs: null },
  },
  state: 'drafted',
});

/** The signature that stands for what the procedure says now; `null` without one. */
export function signedOf(p: Procedure): Signed | null {
  return 'signed' in p ? p.signed : null;
}

/** Whether nothing can happen to it any more. */
export const isProcedureOver = ({ state }: Pick<Procedure, 'state'>): boolean =>
  state === 'completed' || state === 'withdrawn';

/** Whether the desk that receives it has it, or had it. */
export const isSubmitted = ({ state }: Pick<Procedure, 'state'>): boolean =>
  state === 'submitted' || state === 'accepted' || state === 'returned' || state === 'completed';

/** Whether values may be written; of a returned one only into the marked fields. */
export const isWritable = ({ state }: Pick<Procedure, 'state'>): boolean =>
  state === 'drafted' || state === 'confirmed' || state === 'signed' || state === 'returned';

/** The fields that are open of a returned one; `null` where all are. */
export const openFieldsOf = (p: Procedure): readonly string[] | null =>
  p.state === 'returned' ? p.reasons.map(({ fieldId }) => fieldId) : null;
