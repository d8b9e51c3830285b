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
  type KeptFile,
  type Procedure,
  type ProcedureEffort,
  type Signed,
} from './state.ts';
import {
  fieldsOf,
  isSameValue,
  isValueOf,
  pageProblems,
  pagesIn,
  pagesOf,
  type FieldValue,
  type FormField,
  type FormPage,
  type FormTemplate,
  type FormValues,
} from './template/index.ts';

type Event<T extends ProcedureEvent['type']> = Extract<ProcedureEvent, { readonly type: T }>;

/** Whether a seat may write this field, by the template. */
export function mayFill(field: FormField, seat: Seat): boolean {
  if (seat === 'kiosk') return field.filledBy !== 'specialist';
  return seat.startsWith('staff:') && field.filledBy !== 'resident';
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
    if (event.by !== 'kiosk' && pagesIn(field, value).length > 0) return refuse('NOT_AGREED');
  }
  const changes = event.edits.filter(
    ({ fieldId, value }) => !isSameValue(p.values[fieldId], value),
  );
  if (changes.length === 0) return ok(p);
  return isAllThere(p, event, changes) ? ok(written(p, event, changes, now)) : refuse('PAGE_GONE');
}

/** Whether of every page that is put into a field the picture is kept already, or is there to be kept. */
function isAllThere(
  p: Procedure,
  { template, pictures }: Event<'edit'>,
  changes: readonly FieldChange[],
): boolean {
  // Values from before pictures were kept have no picture; they stay valid, so that the form can be edited.
  const known = new Set([
    ...[...Object.keys(p.files), ...Object.keys(pictures)],
    ...pagesOf(template, p.values),
  ]);
  return pagesOf(template, applied({}, changes)).every((pageId) => known.has(pageId));
}

/** The pictures that the values name now: those that were kept, and those that are kept from now on. */
function filesOf(p: Procedure, event: Event<'edit'>, values: FormValues, now: number) {
  const files: Record<string, KeptFile> = {};
  for (const pageId of pagesOf(event.template, values)) {
    const given = event.pictures[pageId];
    const kept = p.files[pageId] ?? (given && { ...given, keptAt: now });
    if (kept !== undefined) files[pageId] = kept;
  }
  return files;
}

function written(
  p: Procedure,
  event: Event<'edit'>,
  changes: readonly FieldChange[],
  now: number,
): Procedure {
  const { by, template, today } = event;
  const revision = p.revision + 1;
  const values = applied(p.values, changes);
  const concerned = changedPages(template, p.values, values, today);
  const edits = Object.fromEntries(changes.map(({ fieldId }) => [fieldId, { by, revision }]));
  const next = {
    ...{ values, revision, changedAt: now, files: filesOf(p, event, values, now) },
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
  const effort = {
    ...p.effort,
    tookMs: p.state === 'returned' ? p.effort.tookMs : openFor(p, now),
  };
  return ok({ ...base, ...sent, effort, receiptNumber: number, state: 'submitted' });
}

/** How long it has been open in consultations, this one included. */
const openFor = ({ effort: { spentMs, openedAt } }: Procedure, now: number): number | null =>
  openedAt === null ? null : spentMs + Math.max(0, now - openedAt);

function submissionProblem(p: Procedure, template: FormTemplate, today: string) {
  if (!isWritable(p)) return 'WRONG_STATE';
  if (!isAllConfirmed(template, p.values, p.confirmed)) return 'PROCEDURE_INCOMPLETE';
  if (template.needsSignature && signedOf(p) === null) return 'PROCEDURE_INCOMPLETE';
  const isWrong = ({ id }: FormPage): boolean =>
    pageProblems(template, id, p.values, today).length > 0;
  return shownPages(template, p.values).some(isWrong) ? 'PROCEDURE_INCOMPLETE' : null;
}

function withoutReturn(p: Extract<Procedure, { readonly state: 'returned' }>) {
  const { byStaffId: _by, returnedAt: _at, returnedRevision: _sent, ...rest } = p;
  const { reasons: _why, tellBy: _how, ...facts } = rest;
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
