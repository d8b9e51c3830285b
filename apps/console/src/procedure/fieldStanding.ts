import {
  fieldIssues,
  isRequired,
  isWritable,
  markedFields,
  mayFill,
  type FieldIssue,
  type FieldValue,
  type FormField,
  type MarkedField,
} from '@madoguchi/domain';
import type { ProcedureOffer, ProcedureView } from '@madoguchi/protocol';

/** Why this seat cannot write a field: it is the resident's, the desk did not mark it, or the form is closed. */
type Closed = 'resident' | 'notMarked' | 'over';

/** What the page of one seat shows of a field. */
export interface FieldStanding {
  readonly id: string;
  readonly value: FieldValue | undefined;
  readonly isRequired: boolean;
  /** Why this seat cannot write the field, holders aside; `null` where it can. */
  readonly closed: Closed | null;
  readonly isReadOnly: boolean;
  /** The other party that holds the field, and whether this seat has asked for it. */
  readonly holder: { readonly name: string; readonly isAsked: boolean } | null;
  /** The party that asks for the field while this seat holds it. */
  readonly wantedBy: string | null;
  readonly offer: ProcedureOffer | null;
  /** 補正: what the desk wants of it, and whether that has been done. */
  readonly marked: MarkedField | null;
  /** What is said to be wrong with it, each person of a list by itself. */
  readonly issues: readonly FieldIssue[];
  /** The text that was typed here while another party held the field. */
  readonly unplaced: FieldValue | null;
}

/** What `standingOfField` needs to know of the form and the page. */
export interface Looking {
  /** With what is on its way laid on top. */
  readonly procedure: ProcedureView;
  /** Whether empty required fields count as problems: after an attempt to leave the page. */
  readonly isAsked: boolean;
  readonly unplaced: Readonly<Record<string, FieldValue | null>>;
  /** What the resident is called, who has no name here. */
  readonly resident: string;
}

/** The id of the control of a field, to which its problem leads. */
export const controlId = (fieldId: string): string => `form-${fieldId}`;

export function standingOfField(looking: Looking, field: FormField): FieldStanding {
  const { procedure, unplaced } = looking;
  const { template, values, offers } = procedure;
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
    marked: markedFields(procedure).find(({ fieldId }) => fieldId === field.id) ?? null,
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

/** Problems of a value are shown at once, missing values only after an attempt to leave the page. */
function issuesOf({ procedure, isAsked }: Looking, field: FormField): readonly FieldIssue[] {
  if (!isWritable(procedure.status)) return [];
  const { template, values, today } = procedure;
  const issues = fieldIssues(field, { template, values, today });
  return isAsked ? issues : issues.filter(({ problem }) => problem !== 'missing');
}
