import { CONTACT_KINDS, CONTACT_RESULTS, PROCEDURE_STATES } from '@madoguchi/domain';
import { RECORD_RESULTS, SEARCHED_KINDS, type SearchedRecordKind } from '@madoguchi/protocol';

const CONSULTATION = [...RECORD_RESULTS, 'comeBack', 'amended', 'followUp'] as const;
const ON_ITS_WAY = ['waiting', 'offered', 'inCall', 'onHold', 'transferring', 'wrapUp'] as const;
const HANDOFF = ['sent', 'accepted', 'returned', 'done', 'withdrawn'] as const;
const CONTACT = [...CONTACT_KINDS, 'open', 'taken', ...CONTACT_RESULTS] as const;

const PROCEDURE = PROCEDURE_STATES.map((state) => `procedure-${state}` as const);

/** Every result and state that has a word. */
const KNOWN = [...CONSULTATION, ...ON_ITS_WAY, ...HANDOFF, ...CONTACT, ...PROCEDURE] as const;
type KnownResult = (typeof KNOWN)[number];

/** What can be asked for of a kind; of all kinds, what consultations have. */
export const RESULTS_OF: Readonly<Record<SearchedRecordKind, readonly KnownResult[]>> = {
  consultation: [...CONSULTATION, ...ON_ITS_WAY],
  handoff: HANDOFF,
  contact: CONTACT,
  procedure: PROCEDURE,
};

/** A result as a word is known for it. */
export const knownResult = (result: string): KnownResult | null =>
  KNOWN.find((each) => each === result) ?? null;

/** A kind of record as a word is known for it. */
export const knownKind = (kind: string): SearchedRecordKind | null =>
  SEARCHED_KINDS.find((each) => each === kind) ?? null;
