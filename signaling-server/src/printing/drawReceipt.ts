import {
  dayText,
  groupedPhone,
  inEveryLanguage,
  localised,
  type Language,
  type LocalisedText,
} from '@madoguchi/domain';
import type { ReceiptPrint } from '../ports/procedureDocuments.ts';
import { addSheet } from './addSheet.ts';
import type { Glyphs } from './glyphs.ts';
import type { Paper } from './paper.ts';
import { drawQr } from './qr.ts';
import { RECEIPT } from './receiptWords.ts';
import type { Sheet } from './sheet.ts';

const LEFT = 20;
const WIDTH = 170;
const LABEL_WIDTH = 52;
const QR_MM = 34;

/**
 * Draws 控え: the number, what happens next, whom to ask. Every word stands in the language of the resident, drawn by
 * `glyphs`, and in Japanese.
 */
export function drawReceipt(paper: Paper, receipt: ReceiptPrint, glyphs: Glyphs): void {
  const sheet = addSheet(paper, receipt.isSample);
  const own = { language: receipt.language, glyphs };
  const column = new Column(sheet, own, 18);
  column.say(RECEIPT.title, { size: 22, isBold: true });
  column.say(receipt.title, { size: 15 });
  column.gap(3);
  drawNumber(column, receipt);
  column.gap(4);
  column.row(RECEIPT.day, days(receipt.day));
  column.row(RECEIPT.center, receipt.centerName);
  column.row(RECEIPT.desk, receipt.deskName);
  if (receipt.deskPhone !== null) column.row(RECEIPT.phone, plain(groupedPhone(receipt.deskPhone)));
  if (receipt.dueDay !== null) column.row(RECEIPT.due, days(receipt.dueDay));
  if (receipt.fee !== null) column.row(RECEIPT.fee, receipt.fee);
  if (receipt.handOver !== null) column.row(RECEIPT.handOver, receipt.handOver);
  column.gap(5);
  column.say(RECEIPT.next, { size: 14, isBold: true });
  const isSubmitted = receipt.receiptNumber !== null;
  column.say(isSubmitted ? RECEIPT.checked : RECEIPT.goOn, { size: 12 });
  if (isSubmitted) column.say(RECEIPT.ask, { size: 12 });
  if (receipt.papers.length > 0) {
    column.gap(3);
    column.say(RECEIPT.papers, { size: 14, isBold: true });
    for (const each of receipt.papers) column.say(pointed(each), { size: 12 });
  }
  drawFoot(new Column(sheet, own, 252), sheet, receipt);
}

function drawNumber(column: Column, { receiptNumber, resumeCode }: ReceiptPrint): void {
  if (receiptNumber !== null) column.number(RECEIPT.receiptNumber, receiptNumber);
  if (resumeCode !== null) column.number(RECEIPT.resume, resumeCode);
}

function drawFoot(foot: Column, sheet: Sheet, { url }: ReceiptPrint): void {
  foot.say(RECEIPT.keep, { size: 12 });
  if (url === null) return;
  foot.say(RECEIPT.page, { size: 10 });
  foot.say(plain(url), { size: 8 });
  drawQr(sheet, url, { x: LEFT + WIDTH - QR_MM, y: 246, w: QR_MM, h: QR_MM });
}

interface Look {
  /** Points. */
  readonly size: number;
  readonly isBold?: boolean;
}

/** The language of the resident, and what it is drawn with. */
interface Own {
  readonly language: Language;
  readonly glyphs: Glyphs;
}

/** What stands below each other on a receipt. */
class Column {
  readonly #sheet: Sheet;
  readonly #own: Own;
  #y: number;

  constructor(sheet: Sheet, own: Own, y: number) {
    this.#sheet = sheet;
    this.#own = own;
    this.#y = y;
  }

  gap(mm: number): void {
    this.#y += mm;
  }

  /** A sentence, and below it the Japanese one where that is another. */
  say(words: LocalisedText, look: Look): void {
    this.#y += this.#both(words, { x: LEFT, w: WIDTH - QR_MM / 2, y: this.#y }, look);
  }

  row(label: LocalisedText, value: LocalisedText): void {
    const left = this.#both(label, { x: LEFT, w: LABEL_WIDTH - 2, y: this.#y }, { size: 11 });
    const at = { x: LEFT + LABEL_WIDTH, w: WIDTH - LABEL_WIDTH, y: this.#y };
    const right = this.#both(value, at, { size: 13 });
    this.#y += Math.max(left, right) + 0.5;
    this.#sheet.line([LEFT, this.#y], [LEFT + WIDTH, this.#y], 0.1);
    this.#y += 1;
  }

  /** The number that is told on the telephone, large and in a frame. */
  number(label: LocalisedText, number: string): void {
    this.#sheet.box({ x: LEFT, y: this.#y, w: WIDTH, h: 20 }, 0.5);
    this.#both(label, { x: LEFT + 4, w: LABEL_WIDTH + 14, y: this.#y + 3.5 }, { size: 12 });
    const box = { x: LEFT + LABEL_WIDTH + 20, y: this.#y, w: WIDTH - LABEL_WIDTH - 24, h: 20 };
    this.#sheet.words({ ...box, text: number, size: 28, isBold: true, align: 'right' });
    this.#y += 23;
  }

  #both(
    words: LocalisedText,
    at: { readonly x: number; readonly y: number; readonly w: number },
    { size, isBold = false }: Look,
  ): number {
    const { language, glyphs } = this.#own;
    const own = withReadings(localised(words, language));
    const japanese = withReadings(words.ja);
    if (own === japanese) return this.#rows(own, at, { size, isBold });
    const height = this.#rows(own, at, { size, isBold, glyphs });
    return height + this.#rows(japanese, { ...at, y: at.y + height }, { size: size * 0.7 });
  }

  /** Draws rows as they come, and gives their height in millimetres. */
  #rows(
    text: string,
    { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
    look: Look & { readonly glyphs?: Glyphs },
  ): number {
    const height = this.#sheet.heightOf({ ...look, text, w });
    this.#sheet.words({ ...look, ...{ x, y, w, h: height }, text, wrap: true, atTop: true });
    return height + 1;
  }
}

/** Readings follow their characters in brackets: on paper there is no room above them. */
const withReadings = (text: string): string => text.replaceAll(/《([^》]*)》/gu, '（$1）');

const plain = (text: string): LocalisedText => ({ ja: text });

const days = (day: string): LocalisedText => inEveryLanguage((language) => dayText(day, language));

const pointed = (words: LocalisedText): LocalisedText =>
  inEveryLanguage((language) => `・${localised(words, language)}`);
