import type { Seat } from '../consultation/participants.ts';
import { ok, refuse, type Result } from '../errors.ts';
import type { FieldChange, ProcedureEvent } from './events.ts';
import { changedPages, isAllConfirmed, shownPages } from './pages.ts';
import { isSignatureTooLittle } from './signature.ts';
import {
  isWritable,
  openFieldsOf,
  signedOf,
  UNWARNED,
  type FieldEdit,
  type Procedure,
  type ProcedureEffort,
  type Signed,
} from './state.ts';
import {
  fieldsOf,
  isSameValue,
  isValueOf,
  pageProblems,
  type FieldValue,
  type FormField,
  type FormPage,
  type FormTemplate,
  type FormValues,
  type PersonValue,
} from './template/index.ts';

type Event<T extends ProcedureEvent['type']> = Extract<ProcedureEvent, { readonly type: T }>;

/** Whether a seat may write this field, by the template. */
export function mayFill(field: FormField, seat: Seat): boolean {
  if (seat === 'kiosk') return field.filledBy !== 'specialist';
  return seat.startsWith('staff:') && field.filledBy !== 'resident';
}

/** Whether a value names a page of the call, by itself or of a person in a list. */
function hasPage(field: FormField, value: FieldValue | null): boolean {
  if (value === null) return false;
  if (field.kind !== 'persons') return field.kind === 'file';
  const files = new Set(field.fields.filter(({ kind }) => kind === 'file').map(({ id }) => id));
  const people = Array.isArray(value) ? (value as readonly (string | PersonValue)[]) : [];
  return people.some(
    (each) => typeof each === 'object' && Object.keys(each).some((id) => files.has(id)),
  );
}

/** Values change: what was confirmed of the pages concerned, and the signature, are gone. */
export function edited(p: Procedure, event: Event<'edit'>, now: number): Result<Procedure> {
  if (!isWritable(p)) return refuse('WRONG_STATE');
  const open = openFieldsOf(p);
  for (const { fieldId, value } of event.edits) {
    const field = fieldsOf(event.template).find(({ id }) => id === fieldId);
    if (field === undefined || (value !== null && !isValueOf(field, value))) {
      return refuse('BAD_REQUEST');
    }
    if (!mayFill(field, event.by)) return refuse('FIELD_CLOSED');
    if (open !== null && !open.includes(fieldId)) return refuse('FIELD_CLOSED');
    // A page of the call goes along by its resident's own act alone, and that it was theirs is recorded.
    if (event.by !== 'kiosk' && hasPage(field, value)) return refuse('NOT_AGREED');
  }
  const changes = event.edits.filter(
    ({ fieldId, value }) => !isSameValue(p.values[fieldId], value),
  );
  return ok(changes.length === 0 ? p : written(p, event, changes, now));
}

function written(
  p: Procedure,
  { by, template, today }: Event<'edit'>,
  changes: readonly FieldChange[],
  now: number,
): Procedure {
  const revision = p.revision + 1;
  const values = applied(p.values, changes);
  const concerned = changedPages(template, p.values, values, today);
  const edits = Object.fromEntries(changes.map(({ fieldId }) => [fieldId, { by, revision }]));
  const next = {
    ...{ values, revision, changedAt: now },
    edits: { ...p.edits, ...edits },
    pages: { ...p.pages, ...Object.fromEntries(concerned.map((id) => [id, revision])) },
    confirmed: Object.fromEntries(
      Object.entries(p.confirmed).filter(([id]) => !concerned.includes(id)),
    ),
    effort: withWriting(p.effort, p.edits, by, changes),
  };
  return p.state === 'returned'
    ? { ...p, ...next, signed: null }
    : { ...withoutSigned(p), ...next, state: 'drafted' };
}

/** The facts alone, of one that is not submitted. */
function withoutSigned(p: Procedure): Procedure {
  if (p.state === 'signed') {
    const { signed: _signed, ...facts } = p;
    return { ...facts, state: 'drafted' };
  }
  if (p.state === 'confirmed') {
    const { confirmedAt: _at, ...facts } = p;
    return { ...facts, state: 'drafted' };
  }
  return p;
}

/** The resident says yes to what a page shows; refused where it has changed since they saw it. */
export function confirmed(
  p: Procedure,
  event: Event<'confirmPage'>,
  now: number,
): Result<Procedure> {
  if (!isWritable(p)) return refuse('WRONG_STATE');
  const { pageId, revision, template, today } = event;
  if (!shownPages(template, p.values).some(({ id }) => id === pageId)) return refuse('NOT_FOUND');
  if (revision > p.revision || revision < (p.pages[pageId] ?? 1)) {
    return refuse('PROCEDURE_CHANGED');
  }
  if (p.confirmed[pageId] !== undefined) return ok(p);
  if (pageProblems(template, pageId, p.values, today).length > 0) {
    return refuse('PROCEDURE_INCOMPLETE');
  }
  const next = { ...p, confirmed: { ...p.confirmed, [pageId]: revision } };
  return next.state === 'drafted' && isAllConfirmed(template, next.values, next.confirmed)
    ? ok({ ...next, state: 'confirmed', confirmedAt: now })
    : ok(next);
}

/** A signature for exactly what was seen: the caller has compared the digest with what the values say. */
export function signed(p: Procedure, event: Event<'sign'>, now: number): Result<Procedure> {
  const { revision, digest, signature } = event;
  if (isSignatureTooLittle(signature)) return refuse('SIGNATURE_EMPTY');
  if (revision !== p.revision) return refuse('PROCEDURE_CHANGED');
  if (p.state !== 'confirmed' && p.state !== 'signed' && p.state !== 'returned') {
    return refuse('WRONG_STATE');
  }
  const there = signedOf(p);
  if (there !== null && isSameValue(there.signature, signature)) return ok(p);
  const given: Signed = { signature, signedAt: now, revision, digest };
  const effort = { ...p.effort, signatures: p.effort.signatures + 1 };
  if (p.state === 'returned') return ok({ ...p, effort, signed: given });
  return ok({ ...withoutSigned(p), effort, state: 'signed', signed: given });
}

/** It goes to the receiving desk, once: a repeated one under the same number changes nothing. */
export function submitted(p: Procedure, event: Event<'submit'>, now: number): Result<Procedure> {
  const { revision, template, today, receiptNumber, dueDay } = event;
  if (p.state === 'submitted' && p.revision === revision) return ok(p);
  if (revision !== p.revision) return refuse('PROCEDURE_CHANGED');
  const problem = submissionProblem(p, template, today);
  if (problem !== null) return refuse(problem);
  const sent = { submittedAt: now, dueDay, signed: signedOf(p), takenBy: null, ...UNWARNED };
  const base = p.state === 'returned' ? withoutReturn(p) : withoutSigned(p);
  const number = p.state === 'returned' ? p.receiptNumber : receiptNumber;
  return ok({ ...base, ...sent, receiptNumber: number, state: 'submitted' });
}

function submissionProblem(p: Procedure, template: FormTemplate, today: string) {
  if (!isWritable(p)) return 'WRONG_STATE';
  if (!isAllConfirmed(template, p.values, p.confirmed)) return 'PROCEDURE_INCOMPLETE';
  if (template.needsSignature && signedOf(p) === null) return 'PROCEDURE_INCOMPLETE';
  const isWrong = ({ id }: FormPage): boolean =>
    pageProblems(template, id, p.values, today).length > 0;
  return shownPages(template, p.values).some(isWrong) ? 'PROCEDURE_INCOMPLETE' : null;
}

function withoutReturn(p: Extract<Procedure, { readonly state: 'returned' }>) {
  const { byStaffId: _by, returnedAt: _at, reasons: _why, tellBy: _how, ...facts } = p;
  return facts;
}

function applied(values: FormValues, changes: readonly FieldChange[]): FormValues {
  const next: Record<string, FieldValue> = { ...values };
  for (const { fieldId, value } of changes) {
    if (value === null) delete next[fieldId];
    else next[fieldId] = value;
  }
  return next;
}

/** Counts a writing when the field was empty or the other side wrote it last; further strokes belong to the same writing. */
function withWriting(
  effort: ProcedureEffort,
  edits: Readonly<Record<string, FieldEdit>>,
  by: Seat,
  changes: readonly FieldChange[],
): ProcedureEffort {
  const side = (seat: Seat): 'residentFields' | 'specialistFields' =>
    seat === 'kiosk' ? 'residentFields' : 'specialistFields';
  const writes = changes.filter(({ fieldId }) => {
    const before = edits[fieldId];
    return before === undefined || side(before.by) !== side(by);
  });
  return { ...effort, [side(by)]: effort[side(by)] + writes.length };
}
