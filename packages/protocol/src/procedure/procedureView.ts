import { PROCEDURE_STATES, TELL_BY, type FieldValue, type FormTemplate } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';
import { seat } from '../views/shared.ts';

export const revision = z.int().positive();
/** SHA-256 in hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The whole value of a field. Which shape and size a value may have depends on its field, so that the transition
 * compares it with the template (`isValueOf`); here it is bounded by the largest message alone.
 */
export const value = z
  .custom<FieldValue>((given) => isJsonValue(given), 'not a value of a field')
  .meta({ override: { description: 'A value of a field, as its kind has it.' } });

function isJsonValue(given: unknown): boolean {
  return (
    ['string', 'number', 'boolean'].includes(typeof given) ||
    (typeof given === 'object' && given !== null)
  );
}

const shownSignature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    strokes: z.array(z.array(z.number()).readonly()).readonly(),
  }),
  z.strictObject({ kind: z.literal('typed'), name: label }),
]);

const values = z.record(z.string(), value).readonly();

/** The union's state with what is to be seen of it. */
const status = z.strictObject({
  state: z.enum(PROCEDURE_STATES),
  receiptNumber: label.nullable(),
  submittedAt: instant.nullable(),
  dueDay: day.nullable(),
  /** 補正: which fields have to be put right and why; only of a returned one. */
  returned: z
    .strictObject({
      reasons: z.array(z.strictObject({ fieldId: label, reason: label })).readonly(),
      tellBy: z.enum(TELL_BY),
      returnedAt: instant,
      /** The revision that was sent back: what is written after it mends. */
      revision,
    })
    .nullable(),
  /** 処理番号; only of a completed one. */
  reference: label.nullable(),
  /** The signature that stands for what it says now. */
  signed: z
    .strictObject({ signature: shownSignature, signedAt: instant, revision, digest })
    .nullable(),
});

const holder = z.strictObject({
  fieldId: label,
  seat,
  /** Empty for the resident, who is never named. */
  name: label,
  /** Who asks for the field. */
  askedBy: z.strictObject({ seat, name: label }).nullable(),
});

export const edit = z.strictObject({ by: seat, revision });

/** What is small enough to be told whole with every change. */
export const standing = {
  status,
  holders: z.array(holder).readonly(),
  /** The confirmed pages, and the revision that was seen. */
  confirmed: z.record(z.string(), revision).readonly(),
  /**
   * Counts what was told of this procedure since the server began: a notice with a number that is not higher
   * than the last is old.
   */
  order: z.int().nonnegative(),
};

/** A procedure as a page knows it. */
export const procedureState = z.strictObject({
  procedureId: id,
  ...standing,
  /** Of the version with which it began; it was parsed when it was stored. */
  template: z
    .custom<FormTemplate>((given) => typeof given === 'object' && given !== null)
    .meta({ override: { type: 'object' } }),
  values,
  revision,
  edits: z.record(z.string(), edit).readonly(),
  /** What other forms of this consultation asked already, for fields that are empty. */
  offers: z.array(z.strictObject({ fieldId: label, value, fromTitle: localisedText })).readonly(),
  /** Of a returned one: the only fields that may be changed. */
  openFields: z.array(label).readonly().nullable(),
  /** By what it is found again on another visit. */
  resume: z.strictObject({ code: label, day, center: label }),
  deskName: localisedText,
  /** The telephone of the receiving desk, for the slip. */
  deskPhone: label.nullable(),
  /** The seat of whoever asks. */
  by: seat,
  /** The day of the ward, by which dates are judged. */
  today: day,
});
export type ProcedureView = z.infer<typeof procedureState>;
export type ProcedureStatus = ProcedureView['status'];
export type ProcedureHolder = ProcedureView['holders'][number];
export type ProcedureOffer = ProcedureView['offers'][number];
