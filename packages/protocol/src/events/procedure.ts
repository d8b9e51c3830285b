import { SIGNATURE_BOX, SIGNATURE_LIMITS, TELL_BY, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation, type AboutRecord } from '../entry.ts';
import { day, id, label, nothing, text } from '../primitives.ts';
import {
  digest,
  edit,
  procedureState,
  revision,
  standing,
  value,
} from '../procedure/procedureView.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** The procedure that a message names. */
export const aboutProcedure = {
  kind: 'procedure',
  id: ({ procedureId }: { readonly procedureId: string }) => procedureId,
} as const satisfies AboutRecord;

const procedure = { procedureId: id };
/** Fields that one message changes at most. */
const MOST_EDITS = 40;

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
      day,
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
