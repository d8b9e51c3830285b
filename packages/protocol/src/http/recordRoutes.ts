import { AMEND_REASONS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { phraseView } from '../guideText.ts';
import { day, id, instant, label, localisedText, text } from '../primitives.ts';
import { shownTexts } from '../recordTexts.ts';
import { remarkView } from '../views/shared.ts';
import type { Route } from './route.ts';

/** What became of a consultation, as lists tell it. */
export const RECORD_RESULTS = ['settled', 'unsettled', 'cancelled', 'unmet', 'dropped'] as const;
export type RecordResult = (typeof RECORD_RESULTS)[number];

/** As many records as one answer has. */
export const SEARCHED_RECORDS = 30;

/** The kinds of record that are searched, by their names; pages have a word for each. */
export const SEARCHED_KINDS = ['consultation', 'handoff', 'contact', 'procedure'] as const;
export type SearchedRecordKind = (typeof SEARCHED_KINDS)[number];

const query = z.strictObject({
  /** Words, each of which occurs; a ticket or a number is one. */
  words: text(TEXTS.search),
  kind: z.enum(SEARCHED_KINDS).nullable(),
  /** Days, both included; `null` without a bound. */
  from: day.nullable(),
  until: day.nullable(),
  topicId: id.nullable(),
  deskId: id.nullable(),
  centerId: id.nullable(),
  /** What came of it, in the words of its kind; `comeBack`: the resident still had to go elsewhere. */
  result: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable(),
  /** Where an answer before has ended. */
  after: z.int().nonnegative().nullable(),
});

const excerpt = z.strictObject({
  field: label,
  parts: z.array(z.strictObject({ text: label, isMatch: z.boolean() })),
});

const row = z.strictObject({
  /** One of `SEARCHED_KINDS`, or a kind that this page does not know yet. */
  kind: label,
  id,
  consultationId: id.nullable(),
  ticket: label.nullable(),
  at: instant,
  topicName: localisedText.nullable(),
  deskName: localisedText,
  specialistName: label.nullable(),
  results: z.array(label),
  /** Whether it goes on, or waits for something. */
  isOpen: z.boolean(),
  /** Where the words were found; empty when nothing was asked for. */
  excerpts: z.array(excerpt),
  /** Whether whoever searches may read the consultation that it belongs to. */
  mayOpen: z.boolean(),
});

const choice = z.strictObject({ id, name: localisedText });

/** A record that hangs on a consultation. */
const belonging = row
  .omit({ ticket: true, topicName: true, excerpts: true, mayOpen: true })
  .extend({
    /** Empty for who may not read it. */
    texts: z.array(z.strictObject({ field: label, text: label })),
    /** Pages that go with it, for who may look at them. */
    attachments: z.array(id),
    /** What it took, for who may read it: how often something was done, or how many minutes. */
    counts: z.array(z.strictObject({ field: label, value: z.int().nonnegative() })),
  });

const outcome = z.strictObject({
  settled: z.boolean(),
  comeBack: z.strictObject({ needed: z.boolean(), reason: label.nullable() }),
  ...shownTexts,
});

/** The record of a consultation. */
const consultationRecord = z.strictObject({
  consultationId: id,
  ticket: label,
  district: label,
  topicName: localisedText,
  deskName: localisedText,
  state: label,
  requestedAt: instant,
  closedAt: instant.nullable(),
  specialistName: label.nullable(),
  /** What staff of the center said beforehand. */
  remark: remarkView.nullable(),
  outcome: outcome.nullable(),
  /** Every version of the record, the newest first; empty when nothing was written up. */
  versions: z.array(
    z.strictObject({
      /** Who wrote this version, when (`null` when that is not known), and why it was corrected. */
      byName: label,
      at: instant.nullable(),
      reason: z.enum(AMEND_REASONS).nullable(),
      outcome,
    }),
  ),
  /** Whether whoever reads may correct it. */
  mayAmend: z.boolean(),
  /** 定型文 of its topic, for who may correct it. */
  phrases: z.array(phraseView),
  /** Its own steps and those of what hangs on it, in the order of their times. */
  history: z.array(
    z.strictObject({
      at: instant,
      type: label,
      who: label,
      to: label,
      /** The record that it happened to; `null` for the consultation itself. */
      about: z.strictObject({ kind: label, id }).nullable(),
    }),
  ),
  /** What hangs on it, the oldest first. */
  belongings: z.array(belonging),
});

/** The same without its history: what came of it. */
const foundRecord = consultationRecord.omit({
  history: true,
  versions: true,
  mayAmend: true,
  phrases: true,
  belongings: true,
});

/** The routes of what was written of consultations. */
export const recordRoutes = {
  searchRecords: {
    method: 'post',
    path: '/api/records/list',
    action: 'record.search',
    about: null,
    summary:
      'Finds records as far as one may read them, those that go on first, then what has ended last. An entry of the log.',
    body: query,
    response: z.strictObject({
      records: z.array(row),
      /** Where the list goes on; `null` when it ends here. */
      next: z.int().nonnegative().nullable(),
      /** Whether what is older is still being taken into the index. */
      isIndexing: z.boolean(),
      /** What can be chosen: desks and centers within reach. */
      topics: z.array(choice),
      desks: z.array(choice),
      centers: z.array(choice),
      today: day,
    }),
  },
  readRecord: {
    method: 'post',
    path: '/api/records/reading',
    action: 'record.read',
    about: aboutConsultation,
    summary: 'Reads one consultation. Reading a closed one is itself an entry of the log.',
    body: z.strictObject({ consultationId: id }),
    response: consultationRecord,
  },
  findRecords: {
    method: 'post',
    path: '/api/records/search',
    action: 'record.find',
    about: null,
    summary:
      'Finds what came of a ticket of a day, among what is over and may be read. Each is an entry of the log.',
    body: z.strictObject({
      district: text(TEXTS.unitName),
      number: z.int().positive(),
      day,
    }),
    response: z.strictObject({ records: z.array(foundRecord) }),
  },
} as const satisfies Record<string, Route>;

export type ConsultationRecord = z.infer<typeof consultationRecord>;
export type Belonging = z.infer<typeof belonging>;
export type FoundRecord = z.infer<typeof foundRecord>;
export type RecordRow = z.infer<typeof row>;
export type RecordQuery = z.infer<typeof query>;
