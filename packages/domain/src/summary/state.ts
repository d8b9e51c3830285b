import type { FieldEdit } from '../fieldEdits.ts';
import type { LocalisedText } from '../languages/index.ts';

/** The parts of a summary, in the order in which a resident reads them. */
export const SUMMARY_PARTS = ['said', 'nextStep', 'papers', 'where', 'when', 'telephone'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** まとめの文: a prepared sentence for a part of a summary, in the languages of the kiosk. */
export interface SummaryBlock {
  readonly id: string;
  readonly part: SummaryPart;
  readonly text: LocalisedText;
}

/** A block as it was when it was chosen: what an admin changes later changes no summary. */
export type ChosenBlock = Omit<SummaryBlock, 'part'>;

/** What stands in one part: blocks in the order in which they were chosen, and words of the specialist's own. */
export interface WrittenPart {
  readonly blocks: readonly ChosenBlock[];
  readonly text: string;
}

export interface SummaryFields extends Readonly<Record<SummaryPart, WrittenPart>> {
  /** The day of what comes next, `YYYY-MM-DD`: it stands first in `when`, in each language. */
  readonly day: string | null;
}

export const SUMMARY_FIELDS = [
  ...SUMMARY_PARTS,
  'day',
] as const satisfies readonly (keyof SummaryFields)[];
export type SummaryField = (typeof SUMMARY_FIELDS)[number];

/** As many blocks as a part may have, so that a summary stays one that is read. */
export const MOST_BLOCKS = 8;

const NOTHING: WrittenPart = { blocks: [], text: '' };

export const EMPTY_SUMMARY: SummaryFields = {
  said: NOTHING,
  nextStep: NOTHING,
  papers: NOTHING,
  where: NOTHING,
  when: NOTHING,
  telephone: NOTHING,
  day: null,
};

/** Whether nothing was chosen or written. */
export const isEmptySummary = (fields: SummaryFields): boolean =>
  fields.day === null &&
  SUMMARY_PARTS.every((part) => fields[part].blocks.length === 0 && fields[part].text === '');

/**
 * Where the summary is seen at the kiosk: nowhere yet, in the call, after it, or nowhere any more.
 *
 * ```
 *             show             callOver             leave, or 5 min
 *  written ─────────► shown ───────────► afterwards ───────────────► left
 *     ▲                 │                    ▲
 *     └──── hide ───────┘                    │
 *     └───────────── callOver ───────────────┘
 * ```
 */
export type SummaryPlace =
  | { readonly kind: 'written' | 'shown' | 'left' }
  /** `since`: epoch milliseconds of the end of the call. */
  | { readonly kind: 'afterwards'; readonly since: number };

/**
 * まとめ: what a resident takes along of a talk, written by the specialist while they talk. It belongs to its
 * consultation, is printed again at the desk on the same day, and is removed with its words when the day is over.
 */
export interface Summary {
  /** The id of the consultation. */
  readonly id: string;
  readonly state: 'kept' | 'over';
  /** Epoch milliseconds of the first word. */
  readonly startedAt: number;
  /** How many changes there were; 1 for the first. */
  readonly revision: number;
  readonly place: SummaryPlace;
  readonly fields: SummaryFields;
  /** Of each field that was ever written. */
  readonly edits: Readonly<Partial<Record<SummaryField, FieldEdit>>>;
}

/** What somebody has written anew; what is not there stays. */
export type SummaryChanges = {
  readonly [Field in SummaryField]?: SummaryFields[Field] | undefined;
};

/** Everything that can happen to a summary. */
export type SummaryEvent =
  | { readonly type: 'edit'; readonly staffId: string; readonly changes: SummaryChanges }
  /** The specialist puts it on the resident's screen, or takes it away. */
  | { readonly type: 'show' | 'hide' }
  /** The call is over: the resident reads it once more. */
  | { readonly type: 'callOver' }
  /** The kiosk has closed it: in a call it can be shown again, afterwards it is gone from there. */
  | { readonly type: 'close' }
  /** Nobody has closed it for long. */
  | { readonly type: 'leave' }
  /** The day is over. */
  | { readonly type: 'end' };
