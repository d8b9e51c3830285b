import {
  fieldIssues,
  isRequired,
  isWritable,
  mayFill,
  type FieldIssue,
  type FieldValue,
  type FormField,
} from '@madoguchi/domain';
import type { ProcedureOffer, ProcedureView } from '@madoguchi/protocol';

/** Why a field is not for me to write: it is the resident's, the desk did not mark it, or nothing is written any more. */
type Closed = 'resident' | 'notMarked' | 'over';

/** How a field stands for whoever looks at the form. */
export interface FieldStanding {
  readonly id: string;
  readonly value: FieldValue | undefined;
  readonly isRequired: boolean;
  /** `null` where I may write it, as far as nobody else does. */
  readonly closed: Closed | null;
  readonly isReadOnly: boolean;
  /** Who else is writing it, and whether they have been asked for it. */
  readonly holder: { readonly name: string; readonly isAsked: boolean } | null;
  /** Who asks for it while I have it. */
  readonly wantedBy: string | null;
  readonly offer: ProcedureOffer | null;
  /** 補正: what the desk wants of it. */
  readonly reason: string | null;
  /** What is said to be wrong with it, each person of a list by itself. */
  readonly issues: readonly FieldIssue[];
  /** What I typed while somebody else had it. */
  readonly unplaced: FieldValue | null;
}

/** What a form is looked at with. */
export interface Looking {
  /** With what is on its way laid on top. */
  readonly procedure: ProcedureView;
  /** Whether a field that is not filled is called missing: somebody has tried to go on. */
  readonly isAsked: boolean;
  readonly unplaced: Readonly<Record<string, FieldValue | null>>;
  /** What the resident is called, who has no name here. */
  readonly resident: string;
}

/** The id of the control of a field, to which its problem leads. */
export const controlId = (fieldId: string): string => `form-${fieldId}`;

export function standingOfField(looking: Looking, field: FormField): FieldStanding {
  const { procedure, unplaced } = looking;
  const { template, values, offers, status } = procedure;
  const value = values[field.id];
  const closed = closedFor(procedure, field);
  const { holder, wantedBy } = holdersOf(looking, field);
  return {
    id: controlId(field.id),
    value,
    isRequired: isRequired(template, values, field),
    closed,
    isReadOnly: closed !== null || holder !== null,
    holder,
    wantedBy,
    offer: offers.find(({ fieldId }) => fieldId === field.id) ?? null,
    reason: status.returned?.reasons.find(({ fieldId }) => fieldId === field.id)?.reason ?? null,
    issues: issuesOf(looking, field),
    unplaced: unplaced[field.id] ?? null,
  };
}

function closedFor({ status, openFields, by }: ProcedureView, field: FormField): Closed | null {
  if (!isWritable(status)) return 'over';
  if (!mayFill(field, by)) return 'resident';
  return openFields === null || openFields.includes(field.id) ? null : 'notMarked';
}

function holdersOf({ procedure, resident }: Looking, field: FormField) {
  const nameOf = ({ seat, name }: { readonly seat: string; readonly name: string }) =>
    seat === 'kiosk' ? resident : name;
  const at = procedure.holders.find(({ fieldId }) => fieldId === field.id);
  if (at === undefined) return { holder: null, wantedBy: null };
  const isMine = at.seat === procedure.by;
  return {
    holder: isMine ? null : { name: nameOf(at), isAsked: at.askedBy?.seat === procedure.by },
    wantedBy: isMine && at.askedBy !== null ? nameOf(at.askedBy) : null,
  };
}

/** What is wrong with what is there is said at once; that something is missing only when somebody means to go on. */
function issuesOf({ procedure, isAsked }: Looking, field: FormField): readonly FieldIssue[] {
  if (!isWritable(procedure.status)) return [];
  const { template, values, today } = procedure;
  const issues = fieldIssues(field, { template, values, today });
  return isAsked ? issues : issues.filter(({ problem }) => problem !== 'missing');
}
