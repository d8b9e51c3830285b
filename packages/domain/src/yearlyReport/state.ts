import type { ToldStep } from '../figures/told.ts';

/** The texts of a report that people write, in its order. */
export const REPORT_SECTIONS = [
  'opening',
  'figures',
  'comeBack',
  'voices',
  'changes',
  'next',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];
export type ReportTexts = Readonly<Record<ReportSection, string>>;

/** Characters of one text: two pages. */
export const REPORT_TEXT_LIMIT = 4_000;

/** What is counted in parts that add up to something: how visits ended by month, why somebody has to come again. */
export const REPORT_BREAKDOWNS = [
  'months',
  'reasons',
  'handoffs',
  'procedures',
  'bookings',
  'unmet',
  'faces',
] as const;
export type ReportBreakdown = (typeof REPORT_BREAKDOWNS)[number];

/** What is counted of single things that add up to nothing that is told. */
export const REPORT_LISTS = ['languages', 'supports'] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

/** A count as it may leave the house: `null` where it is withheld. */
export type PublicCount = number | null;

/** Something that is counted, by its Japanese name, so that a report that is frozen needs no ward to be read. */
export interface NamedCount {
  readonly name: string;
  readonly count: PublicCount;
}

/** Parts and what they add up to; `null` where the whole is withheld with them. */
export type BreakdownTold = {
  readonly parts: readonly NamedCount[];
  readonly total: number;
} | null;

/** Single counts; `null` where they are too few to be told even without the small ones. */
export type ListTold = readonly NamedCount[] | null;

/** How visits ended, center by center. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly PublicCount[] }[];
  readonly totals: readonly PublicCount[];
}

/** The numbers of a report, none by which somebody could be known. */
export interface ReportNumbers {
  readonly endings: ReportTable;
  readonly breakdowns: Readonly<Record<ReportBreakdown, BreakdownTold>>;
  readonly lists: Readonly<Record<ReportList, ListTold>>;
  readonly wait: { readonly half: ToldStep | null; readonly nineInTen: ToldStep | null };
  /** Minutes of staff for one visit; `null` for too few to say. */
  readonly minutesEach: number | null;
  /** How visits ended in all in the year before, as its own report says; `null` without one. */
  readonly before: { readonly fiscalYear: number; readonly totals: readonly PublicCount[] } | null;
}

/**
 * 毎年の報告 (条例第19条3項): what is published of a fiscal year.
 *
 * ```
 *  draft ──freeze──► frozen ──publish──► published
 *    ▲                 │
 *    └───── thaw ──────┘
 * ```
 *
 * From `frozen` on it says what it says: numbers and texts stand with their checksum, and are not counted again.
 */
export type YearlyReport = ReportFacts &
  (
    | { readonly state: 'draft' }
    | ({ readonly state: 'frozen' } & Frozen)
    | ({ readonly state: 'published'; readonly publishedAt: number } & Frozen)
  );

interface ReportFacts {
  /** The fiscal year in four digits. */
  readonly id: string;
  /** By the year in which it begins. */
  readonly fiscalYear: number;
  readonly texts: ReportTexts;
  /** Rises with each change of a text, so that nobody writes over what they have not seen. */
  readonly version: number;
  /** When its texts were changed last, in epoch milliseconds. */
  readonly changedAt: number;
}

export interface Frozen {
  readonly numbers: ReportNumbers;
  /** SHA-256 of `reportAsText` in hexadecimal. */
  readonly checksum: string;
  readonly frozenAt: number;
}

export type YearlyReportEvent =
  | {
      readonly type: 'write';
      readonly section: ReportSection;
      readonly text: string;
      readonly version: number;
    }
  | ({ readonly type: 'freeze'; readonly version: number } & Pick<Frozen, 'numbers' | 'checksum'>)
  | { readonly type: 'thaw' }
  | { readonly type: 'publish' };

export const YEARLY_REPORT_STATES = [
  'draft',
  'frozen',
  'published',
] as const satisfies readonly YearlyReport['state'][];

const NO_TEXTS: ReportTexts = {
  ...{ opening: '', figures: '', comeBack: '', voices: '', changes: '', next: '' },
};

/** The report of a fiscal year of which nothing is written yet. */
export const emptyReport = (fiscalYear: number): YearlyReport => ({
  ...{ id: String(fiscalYear), state: 'draft', fiscalYear, texts: NO_TEXTS },
  ...{ version: 0, changedAt: 0 },
});
