import { AMEND_REASONS, COME_BACK_REASONS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, instant, label, localisedText, text } from '../primitives.ts';
import { shownTexts } from '../recordTexts.ts';
import { remarkView } from '../views/shared.ts';
import type { Route } from './route.ts';

/** What became of a consultation, as lists tell it. */
export const RECORD_RESULTS = ['settled', 'unsettled', 'cancelled', 'unmet', 'dropped'] as const;
export type RecordResult = (typeof RECORD_RESULTS)[number];

/** As many days as one search reaches back, and as many records as it answers with. */
export const SEARCHED_DAYS = 31;
export const SEARCHED_RECORDS = 200;

const query = z.strictObject({
  /** Days of the tickets, both included. */
  from: z.iso.date(),
  until: z.iso.date(),
  /** A part of the ticket, or its number. */
  ticket: text(TEXTS.ticketSearch),
  topicId: id.nullable(),
  /** `comeBack`: the resident still had to go elsewhere. */
  result: z.enum([...RECORD_RESULTS, 'comeBack']).nullable(),
});

const row = z.strictObject({
  consultationId: id,
  ticket: label,
  day: z.iso.date(),
  requestedAt: instant,
  topicId: id,
  topicName: localisedText,
  deskName: localisedText,
  specialistName: label.nullable(),
  result: z.enum(RECORD_RESULTS),
  comeBack: z.enum(COME_BACK_REASONS).nullable(),
  /** Whether it waits for handoffs to be settled. */
  isOpen: z.boolean(),
  /** How often it was corrected. */
  amendments: z.int().nonnegative(),
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
  history: z.array(z.strictObject({ at: instant, type: label, who: label, to: label })),
});

/** The same without its history: what came of it. */
const foundRecord = consultationRecord.omit({ history: true, versions: true, mayAmend: true });

/** The routes of what was written of consultations. */
export const recordRoutes = {
  searchRecords: {
    method: 'post',
    path: '/api/records/list',
    action: 'record.search',
    about: null,
    summary:
      'Consultations that have ended, as far as one may read them, the newest first. An entry of the log.',
    body: query,
    response: z.strictObject({
      records: z.array(row).max(SEARCHED_RECORDS),
      more: z.boolean(),
      /** What can be chosen. */
      topics: z.array(z.strictObject({ id, name: localisedText })),
      today: z.iso.date(),
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
      day: z.iso.date(),
    }),
    response: z.strictObject({ records: z.array(foundRecord) }),
  },
} as const satisfies Record<string, Route>;

export type ConsultationRecord = z.infer<typeof consultationRecord>;
export type FoundRecord = z.infer<typeof foundRecord>;
export type RecordRow = z.infer<typeof row>;
export type RecordQuery = z.infer<typeof query>;
