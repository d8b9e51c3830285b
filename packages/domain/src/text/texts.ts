import { DRAFT_TEXT_LIMIT } from '../draft/state.ts';
import { RECORD_TEXT_LIMIT } from '../consultation/outcome.ts';
import { REMARK_LIMIT } from '../consultation/remark.ts';
import { SPOKEN_LIMIT } from '../recording/limits.ts';
import { SIGNATURE_LIMITS } from '../procedure/signature.ts';
import { REPORT_TEXT_LIMIT } from '../yearlyReport/state.ts';
import type { TextRule } from './kinds.ts';

/** What each text that people type has to be: the server parses by it, and pages check by it before they send. */
export const TEXTS = {
  unitName: { kind: 'name', limit: 100 },
  personName: { kind: 'name', limit: 100 },
  kioskName: { kind: 'name', limit: 60 },
  guestName: { kind: 'name', limit: 60 },
  passkeyName: { kind: 'name', limit: 60 },
  /** Where a center is, and how one gets there; either may be left out. */
  address: { kind: 'phrase', limit: 100 },
  way: { kind: 'phrase', limit: 120 },
  /** What a tile of a kiosk says, and the line under it; readings count. */
  topicName: { kind: 'phrase', limit: 80, required: true },
  topicHint: { kind: 'phrase', limit: 160, required: true },
  /** Why a topic is stopped or in preparation; nothing where it is shown. */
  ruleReason: { kind: 'phrase', limit: 200 },
  /** By what one knows that an item of the checklist is done, or is not needed. */
  checkNote: { kind: 'phrase', limit: 200, required: true },
  /** Why a stage was decided; it goes to 稟議. */
  stageReason: { kind: 'paragraph', limit: 400, required: true },
  /** Why a topic is stopped at a center; residents read it. */
  stageNotice: { kind: 'phrase', limit: 200, required: true },
  /** Why a day has other hours. */
  exceptionReason: { kind: 'phrase', limit: 100 },
  /** A text of a record or of a card; なし is something. */
  recordText: { kind: 'paragraph', limit: RECORD_TEXT_LIMIT, required: true },
  /** A text of a card; what its resident did not agree to pass on may say nothing. */
  cardText: { kind: 'paragraph', limit: RECORD_TEXT_LIMIT },
  /** The same while it is being written: it may say nothing yet, and may be too long yet. */
  draftText: { kind: 'paragraph', limit: DRAFT_TEXT_LIMIT },
  /** A text of a guide: a paper to bring, a sentence to show. */
  guideText: { kind: 'phrase', limit: 200, required: true },
  /** What somebody is asked at the end of a visit for a topic. */
  surveyQuestion: { kind: 'phrase', limit: 60, required: true },
  /** What a field, a page or an option of a form is called; readings count. */
  formLabel: { kind: 'phrase', limit: 200, required: true },
  /** What stands beside a field to help, and other sentences of a form. */
  formHelp: { kind: 'paragraph', limit: 600, required: true },
  /** A prepared sentence of a record. */
  phrase: { kind: 'phrase', limit: 200, required: true },
  /** What a file of a library is called. */
  fileTitle: { kind: 'phrase', limit: 100, required: true },
  /** A sentence that is recorded, or that a synthesiser is to say. */
  spokenWords: { kind: 'paragraph', limit: SPOKEN_LIMIT, required: true },
  /** What a page that is shared is called. */
  pageTitle: { kind: 'phrase', limit: 100 },
  /** The words of a specialist's own in one part of a summary. */
  summaryText: { kind: 'paragraph', limit: 200 },
  /** The address of the ward's page of a topic. */
  pageAddress: { kind: 'phrase', limit: 300, required: true },
  /** Why a field of a procedure has to be put right; the resident reads it. */
  returnReason: { kind: 'paragraph', limit: 200, required: true },
  /** A typed name in the place of a signature. */
  signatureName: { kind: 'name', limit: SIGNATURE_LIMITS.name },
  /** 処理番号 of the system in which a procedure was settled. */
  reference: { kind: 'phrase', limit: 60, required: true },
  remark: { kind: 'paragraph', limit: REMARK_LIMIT },
  /** A user name as it is typed at sign-in. */
  typedUsername: { kind: 'phrase', limit: 64, required: true },
  password: { kind: 'secret', limit: 128, required: true },
  setupCode: { kind: 'phrase', limit: 64, required: true },
  recoveryCode: { kind: 'phrase', limit: 32, required: true },
  /** What is typed to find something. */
  search: { kind: 'phrase', limit: 100 },
  recordId: { kind: 'phrase', limit: 64 },
  /** Why an alert of a kiosk is silenced. */
  alertReason: { kind: 'phrase', limit: 100, required: true },
  /** Why records are kept for so long, or why one must not go. */
  retentionReason: { kind: 'phrase', limit: 200, required: true },
  /** Why somebody wants to know which records were touched. */
  incidentReason: { kind: 'phrase', limit: 200, required: true },
  /** What whoever has booked is called in the ward, as they want to be. */
  bookingName: { kind: 'name', limit: 60 },
  /** A text of the yearly report of the ward. */
  reportText: { kind: 'paragraph', limit: REPORT_TEXT_LIMIT },
  /** The version that a page says of itself. */
  version: { kind: 'phrase', limit: 200 },
} as const satisfies Readonly<Record<string, TextRule>>;
