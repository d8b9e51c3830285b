import type { LocalisedText } from '../../languages/index.ts';

/** A place on the sheet in millimetres from the upper left corner; A4 upright has 210 × 297. */
export interface PrintBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const SHEET = { width: 210, height: 297 } as const;

export type PrintAlign = 'left' | 'center' | 'right';

/** Where a value comes from: a field, or a field of the person at a place (from 0) of a persons list. */
export interface ValueSource {
  readonly field: string;
  readonly person?: { readonly index: number; readonly field: string } | undefined;
}

/** A piece of a value that has pieces; without it the whole value is printed. */
export type ValuePart =
  | 'postalCode'
  | 'town'
  | 'rest'
  /** 和暦: the era, and the year in it. */
  | 'era'
  | 'eraYear'
  | 'year'
  | 'month'
  | 'day'
  /** 外字: the note on how a character is written. */
  | 'note';

/** How words are set; the size is in points. */
interface PrintedWords extends PrintBox {
  readonly size: number;
  readonly align?: PrintAlign | undefined;
}

/** What stands on the sheet. */
export type LayoutItem =
  /** Fixed words of the form. */
  | (PrintedWords & {
      readonly kind: 'text';
      readonly text: LocalisedText;
      readonly isBold?: boolean | undefined;
    })
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      /** Millimetres. */
      readonly width?: number | undefined;
    }
  | (PrintBox & {
      readonly kind: 'box';
      readonly width?: number | undefined;
      readonly isShaded?: boolean | undefined;
    })
  /** A value in words; it shrinks until it fits, `wrap` lets it take more than one row first. */
  | (PrintedWords & {
      readonly kind: 'value';
      readonly source: ValueSource;
      readonly part?: ValuePart | undefined;
      readonly wrap?: boolean | undefined;
    })
  /** A ring around printed words, or a tick in a printed square, when the value is this or has it among several. */
  | (PrintBox & {
      readonly kind: 'check';
      readonly source: ValueSource;
      readonly is: string | boolean;
      readonly mark: 'ring' | 'tick';
    })
  /** One square for each digit, from the right when there are fewer digits than squares. */
  | (PrintBox & {
      readonly kind: 'digits';
      readonly source: ValueSource;
      readonly part?: ValuePart | undefined;
      readonly count: number;
    })
  | (PrintBox & { readonly kind: 'signature' })
  /** The day on which it was submitted, 和暦; empty lines for the hand until then. */
  | (PrintedWords & { readonly kind: 'date' })
  | (PrintedWords & { readonly kind: 'receiptNumber' })
  | (PrintBox & { readonly kind: 'qr' });

export interface PrintSheet {
  readonly items: readonly LayoutItem[];
}

export interface PrintLayout {
  readonly pages: readonly PrintSheet[];
}
