import {
  PROCEDURE_STATES,
  SIGNATURE_BOX,
  SIGNATURE_LIMITS,
  TELL_BY,
  TEXTS,
  type FieldValue,
  type FormTemplate,
} from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation, type AboutRecord } from '../entry.ts';
import { id, instant, label, localisedText, nothing, text } from '../primitives.ts';
import { seat } from '../views/shared.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** The procedure that a message names. */
export const aboutProcedure = {
  kind: 'procedure',
  id: ({ procedureId }: { readonly procedureId: string }) => procedureId,
} as const satisfies AboutRecord;

const procedure = { procedureId: id };
const revision = z.int().positive();
/** SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Fields that one message changes at most. */
const MOST_EDITS = 40;

/**
 * The whole value of a field. Which shape and size a value may have depends on its field, so that the transition
 * compares it with the template (`isValueOf`); here it is bounded by the largest message alone.
 */
const value = z.custom<FieldValue>((given) => isJsonValue(given), 'not a value of a field');

function isJsonValue(given: unknown): boolean {
  return (
    ['string', 'number', 'boolean'].includes(typeof given) ||
    (typeof given === 'object' && given !== null)
  );
}

const coordinate = (most: number) => z.int().min(0).max(most);

/** x, y, x, y, … */
const stroke = z
  .array(coordinate(Math.max(SIGNATURE_BOX.width, SIGNATURE_BOX.height)))
  .min(2)
  .max(2 * SIGNATURE_LIMITS.points)
  .refine((numbers) => numbers.length % 2 === 0)
  .readonly();

/** What the resident signed with: drawn in `SIGNATURE_BOX`, or a typed name. */
const signature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    strokes: z
      .array(stroke)
      .max(SIGNATURE_LIMITS.strokes)
      .refine((strokes) => strokes.flat().length <= 2 * SIGNATURE_LIMITS.points)
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('typed'), name: text(TEXTS.signatureName) }),
]);

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
  dueDay: z.iso.date().nullable(),
  /** 補正: which fields have to be put right and why; only of a returned one. */
  returned: z
    .strictObject({
      reasons: z.array(z.strictObject({ fieldId: label, reason: label })).readonly(),
      tellBy: z.enum(TELL_BY),
      returnedAt: instant,
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

const edit = z.strictObject({ by: seat, revision });

/** What is small enough to be told whole with every change. */
const standing = {
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
  ...procedure,
  ...standing,
  /** Of the version with which it began; it was parsed when it was stored. */
  template: z.custom<FormTemplate>((given) => typeof given === 'object' && given !== null),
  values,
  revision,
  edits: z.record(z.string(), edit).readonly(),
  /** What other forms of this consultation asked already, for fields that are empty. */
  offers: z.array(z.strictObject({ fieldId: label, value, fromTitle: localisedText })).readonly(),
  /** Of a returned one: the only fields that may be changed. */
  openFields: z.array(label).readonly().nullable(),
  /** By what it is found again on another visit. */
  resume: z.strictObject({ code: label, day: z.iso.date(), center: label }),
  deskName: localisedText,
  /** The telephone of the receiving desk, for the slip. */
  deskPhone: label.nullable(),
  /** The seat of whoever asks. */
  by: seat,
  /** The day of the ward, by which dates are judged. */
  today: z.iso.date(),
});
export type ProcedureView = z.infer<typeof procedureState>;
export type ProcedureStatus = ProcedureView['status'];
export type ProcedureHolder = ProcedureView['holders'][number];
export type ProcedureOffer = ProcedureView['offers'][number];

/** Events about procedures that kiosks and consoles send. */
export const procedureEvents = {
  /** Begins a procedure of a template of the topic; refused with `TEMPLATE_GONE`. The kiosk shows it. */
  'procedure.begin': {
    action: 'procedure.begin',
    about: aboutConsultation,
    data: command({ consultationId: id, templateId: id }),
    ack: z.strictObject({ procedureId: id }),
  },
  /**
   * Goes on in this consultation with a procedure of an earlier visit, by what stands on its slip. Refused with
   * `RESUME_NOT_FOUND`, and with `TOO_MANY_REQUESTS` after too many wrong ones.
   */
  'procedure.resume': {
    action: 'procedure.resume',
    about: aboutConsultation,
    data: command({
      consultationId: id,
      centerId: id,
      day: z.iso.date(),
      number: z.string().regex(/^\d{6}$/),
    }),
    ack: z.strictObject({ procedureId: id }),
  },
  /** The centers of the ward, one of which the slip of an earlier visit names. */
  'procedure.centers': {
    action: 'procedure.resume',
    about: aboutConsultation,
    data: z.strictObject({ consultationId: id }),
    ack: z.strictObject({
      centers: z
        .array(z.strictObject({ id, district: label }))
        .max(500)
        .readonly(),
    }),
  },
  /** Shows it at the kiosk, or takes it from there; one is shown at a time. */
  'procedure.show': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: command({ ...procedure, shown: z.boolean() }),
    ack: nothing,
  },
  /** The procedure as it is, and from now on what is new of it (`procedure.state`). */
  'procedure.open': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: z.strictObject(procedure),
    ack: procedureState,
  },
  /**
   * Goes to a field, leaves it (`null`), or asks whoever is at it for it. No command: it lies in memory, and a repeated
   * one changes nothing. Refused with `FIELD_HELD`.
   */
  'procedure.hold': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: z.strictObject({ ...procedure, fieldId: id.nullable(), ask: z.boolean() }),
    ack: nothing,
  },
  /**
   * Whole values of fields, so that nothing can double; answered when they are durable. Refused with `FIELD_HELD`,
   * `FIELD_CLOSED`, and with `BAD_REQUEST` for a value that is none of its field. All of a message or nothing of it.
   */
  'procedure.edit': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: command({
      ...procedure,
      edits: z
        .array(z.strictObject({ fieldId: id, value: value.nullable() }))
        .min(1)
        .max(MOST_EDITS)
        .readonly(),
    }),
    ack: z.strictObject({ revision }),
  },
  /** The resident says yes to a page as it was with this revision; refused with `PROCEDURE_CHANGED`, `PROCEDURE_INCOMPLETE`. */
  'procedure.confirmPage': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: command({ ...procedure, pageId: id, revision }),
    ack: nothing,
  },
  /** Refused with `PROCEDURE_CHANGED` when it says something else than what was signed, and with `SIGNATURE_EMPTY`. */
  'procedure.sign': {
    action: 'procedure.sign',
    about: aboutProcedure,
    data: command({ ...procedure, revision, digest, signature }),
    ack: nothing,
  },
  'procedure.submit': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: command({ ...procedure, revision }),
    ack: z.strictObject({ receiptNumber: label }),
  },
  'procedure.withdraw': {
    action: 'procedure.fill',
    about: aboutProcedure,
    data: command(procedure),
    ack: nothing,
  },
  /** 担当になる: a colleague's may be taken as well. */
  'procedure.take': {
    action: 'procedure.decide',
    about: aboutProcedure,
    data: command(procedure),
    ack: nothing,
  },
  'procedure.accept': {
    action: 'procedure.decide',
    about: aboutProcedure,
    data: command(procedure),
    ack: nothing,
  },
  /** 補正: opens the fields that are named, and says how the resident is to be told. */
  'procedure.return': {
    action: 'procedure.decide',
    about: aboutProcedure,
    data: command({
      ...procedure,
      reasons: z
        .array(z.strictObject({ fieldId: id, reason: text(TEXTS.returnReason) }))
        .min(1)
        .max(100)
        .readonly(),
      tellBy: z.enum(TELL_BY),
    }),
    ack: nothing,
  },
  /** 処理番号 of the system in which it was settled closes it. */
  'procedure.complete': {
    action: 'procedure.decide',
    about: aboutProcedure,
    data: command({ ...procedure, reference: text(TEXTS.reference) }),
    ack: nothing,
  },
  /** A procedure that is with a desk, to be looked at; audited. */
  'procedure.read': {
    action: 'procedure.read',
    about: aboutProcedure,
    data: z.strictObject(procedure),
    ack: procedureState,
  },
} as const satisfies Record<string, ClientEvent>;

/** What is told to every seat of the consultation in which a procedure is open. */
export const procedureNotices = {
  'procedure.state': z.strictObject({
    ...procedure,
    ...standing,
    /** The revision to which this adds; a page that knows another one asks again (`procedure.open`). */
    since: revision,
    revision,
    changes: z.strictObject({
      values: z.record(z.string(), value.nullable()).readonly(),
      edits: z.record(z.string(), edit).readonly(),
    }),
  }),
} as const satisfies Record<string, z.ZodType>;
