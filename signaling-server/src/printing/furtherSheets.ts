import { fieldOf, graphemesOf, type FormTemplate, type ValueSource } from '@madoguchi/domain';
import type { Sheet, Words } from './sheet.ts';

/** What did not fit into its box: which value, and all of it. */
interface Overflow {
  readonly number: number;
  readonly label: string;
  readonly text: string;
}

type Said = { readonly text: string } & (
  { readonly source: ValueSource } | { readonly label: string }
);

const LEFT = 20;
const WIDTH = 170;
const TOP = 20;
const BOTTOM = 280;
const SIZE = 10;
const ROW_MM = 5;
const HEAD_MM = 14;

/**
 * 別紙: sheets behind a form with the values that are too long for their boxes, and what goes along with it. Nothing is
 * ever cut.
 */
export class FurtherSheets {
  readonly #template: FormTemplate;
  readonly #overflows: Overflow[] = [];
  readonly #enclosed: string[] = [];

  constructor(template: FormTemplate) {
    this.#template = template;
  }

  /** Writes into a box on which place of the further sheet its value stands. */
  refer(sheet: Sheet, box: Omit<Words, 'text'>, said: Said): void {
    const number = this.#overflows.length + 1;
    const label = 'label' in said ? said.label : this.#labelOf(said.source);
    this.#overflows.push({ number, label, text: said.text });
    const { x, y, w, h } = box;
    const text = `別紙${String(number)}`;
    sheet.words({ ...{ x, y, w: Math.max(w, 12), h: Math.max(h, 4) }, text, size: SIZE });
  }

  /** Says that a picture goes along, and what it is of; of a list, of which person (from 0). */
  enclose(label: string, person: number | null): void {
    const whose = person === null ? '' : `（${String(person + 1)}人目）`;
    this.#enclosed.push(`・${label}${whose}`);
  }

  /** Draws the sheets, if there is anything for them. */
  draw(addSheet: () => Sheet, receiptNumber: string | null): void {
    let sheet: Sheet | null = null;
    let y = BOTTOM;
    const enclosed = this.#enclosed.length === 0 ? [] : ['添付書類（画像）', ...this.#enclosed];
    for (const words of [...this.#overflows.flatMap(linesOf), ...enclosed]) {
      const h = Math.max(1, Math.ceil(words.length / CHARACTERS_A_ROW)) * ROW_MM;
      if (sheet === null || y + h > BOTTOM) {
        sheet = this.#begin(addSheet(), receiptNumber);
        y = TOP + HEAD_MM;
      }
      sheet.words({ x: LEFT, y, w: WIDTH, h, text: words, size: SIZE, wrap: true, atTop: true });
      y += h;
    }
  }

  #begin(sheet: Sheet, receiptNumber: string | null): Sheet {
    const title = `${this.#template.title.ja} 別紙`;
    const number = receiptNumber === null ? '' : `受理番号 ${receiptNumber}`;
    sheet.words({ x: LEFT, y: TOP, w: 110, h: 8, text: title, size: 13, isBold: true });
    sheet.words({ x: 130, y: TOP, w: 60, h: 8, text: number, size: SIZE, align: 'right' });
    return sheet;
  }

  #labelOf({ field, person }: ValueSource): string {
    const label = fieldOf(this.#template, field)?.label.ja ?? '';
    if (person === undefined) return label;
    const inner = fieldOf(this.#template, person.field)?.label.ja ?? '';
    return `${label} ${String(person.index + 1)} ${inner}`;
  }
}

/** What is drawn of a value: where it belongs, its paragraphs in pieces that fit onto a sheet, and an empty row. */
const linesOf = ({ number, label, text }: Overflow): readonly string[] => [
  `別紙${String(number)} ${label}`,
  ...text.split(/\r\n?|\n/u).flatMap(inPieces),
  '',
];

/** As many full-width characters fit into a row. */
const CHARACTERS_A_ROW = Math.floor(WIDTH / ((SIZE * 25.4) / 72)) - 1;
const CHARACTERS_A_PIECE = CHARACTERS_A_ROW * 20;

/** A paragraph of any length in pieces of which each fits onto a sheet; characters as people count them stay whole. */
function inPieces(text: string): readonly string[] {
  const graphemes = graphemesOf(text);
  const pieces: string[] = [];
  for (let at = 0; at < graphemes.length; at += CHARACTERS_A_PIECE) {
    pieces.push(graphemes.slice(at, at + CHARACTERS_A_PIECE).join(''));
  }
  return pieces;
}
