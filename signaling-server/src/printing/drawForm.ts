import {
  assertNever,
  enclosuresOf,
  shownValues,
  type FormTemplate,
  type LayoutItem,
} from '@madoguchi/domain';
import type { FormPrint } from '../ports/procedureDocuments.ts';
import { addSheet } from './addSheet.ts';
import { drawSignature } from './signature.ts';
import type { Paper } from './paper.ts';
import { FurtherSheets } from './furtherSheets.ts';
import { drawQr } from './qr.ts';
import type { Sheet, Words } from './sheet.ts';
import { dayOnPaper, digitsOnPaper, isValueOnPaper, valueOnPaper } from './valueOnPaper.ts';

type Item<K extends LayoutItem['kind']> = Extract<LayoutItem, { kind: K }>;

/** Draws the ward's form as its layout says. What does not fit into its box goes onto a further sheet (別紙). */
export function drawForm(paper: Paper, given: FormPrint): void {
  const { template } = given;
  // What is not asked any more was not shown to the signer.
  const form = { ...given, values: shownValues(template, given.values) };
  const further = new FurtherSheets(template);
  for (const { items } of template.layout.pages) {
    const sheet = addSheet(paper, template.isSample);
    for (const item of items) drawItem(sheet, item, form, further);
  }
  for (const { field, person } of enclosuresOf(template, form.values)) {
    if (!isPlaced(template, field.id)) further.enclose(field.label.ja, person);
  }
  further.draw(() => addSheet(paper, template.isSample), form.receiptNumber);
}

/** Whether the sheet itself says of a picture that it goes along. */
const isPlaced = ({ layout }: FormTemplate, fieldId: string): boolean =>
  layout.pages.some(({ items }) =>
    items.some(
      (item) =>
        item.kind === 'value' &&
        (item.source.person?.field === fieldId || item.source.field === fieldId),
    ),
  );

// One case for each kind of item, and nothing more.
// oxlint-disable-next-line complexity
function drawItem(sheet: Sheet, item: LayoutItem, form: FormPrint, further: FurtherSheets): void {
  switch (item.kind) {
    case 'text':
      mustFit(sheet, { ...item, text: item.text.ja, wrap: true });
      return;
    case 'line':
      sheet.line([item.x1, item.y1], [item.x2, item.y2], item.width);
      return;
    case 'box':
      sheet.box(item, item.width, item.isShaded);
      return;
    case 'value':
      drawValue(sheet, item, form, further);
      return;
    case 'check':
      drawCheck(sheet, item, form);
      return;
    case 'digits':
      drawDigits(sheet, item, form, further);
      return;
    case 'signature':
      if (form.signature !== null && !drawSignature(sheet, form.signature, item)) {
        const name = form.signature.kind === 'typed' ? form.signature.name : '';
        further.refer(sheet, { ...item, size: REFERENCE_SIZE }, { label: '署名', text: name });
      }
      return;
    case 'date':
      mustFit(sheet, { ...item, text: dateOf(form) });
      return;
    case 'receiptNumber':
      mustFit(sheet, { ...item, text: form.receiptNumber ?? '' });
      return;
    case 'qr':
      if (form.receiptNumber !== null) drawQr(sheet, form.receiptNumber, item);
      return;
    default:
      assertNever(item);
  }
}

const REFERENCE_SIZE = 9;
/** In a box for several sentences they begin at its top. */
const TALL_MM = 20;
/** Of a form that is not submitted the day is left to the hand. */
const OPEN_DATE = '　　　　年　　月　　日';
const dateOf = ({ submittedOn }: FormPrint): string =>
  submittedOn === null ? OPEN_DATE : dayOnPaper(submittedOn);

/** Words of the form itself: a template whose words do not fit cannot be printed as it is. */
function mustFit(sheet: Sheet, words: Words): void {
  if (!sheet.words(words)) throw new RangeError(`“${words.text}” does not fit into its box`);
}

function drawValue(
  sheet: Sheet,
  item: Item<'value'>,
  form: FormPrint,
  further: FurtherSheets,
): void {
  const text = valueOnPaper(form.template, form.values, item.source, item.part);
  if (text === '' || sheet.words({ ...item, text, atTop: item.h > TALL_MM })) return;
  further.refer(sheet, item, { source: item.source, text });
}

function drawCheck(sheet: Sheet, item: Item<'check'>, form: FormPrint): void {
  if (!isValueOnPaper(form.template, form.values, item.source, item.is)) return;
  if (item.mark === 'ring') sheet.ring(item);
  else sheet.tick(item);
}

/** Digits that are more than the squares, or no digits, are printed as they are, across the squares. */
function drawDigits(
  sheet: Sheet,
  item: Item<'digits'>,
  form: FormPrint,
  further: FurtherSheets,
): void {
  const text = valueOnPaper(form.template, form.values, item.source, item.part);
  const digits = digitsOnPaper(form.template, form.values, item.source, item.part);
  const { x, y, w, h, count } = item;
  const square = w / count;
  for (let at = 0; at < count; at += 1) sheet.box({ x: x + at * square, y, w: square, h });
  const size = Math.min(h, square) * DIGIT_PART;
  if (digits.length > count || !/^\d*$/u.test(digits)) {
    const words = { ...item, size, align: 'center' as const };
    if (!sheet.words({ ...words, text }))
      further.refer(sheet, words, { source: item.source, text });
    return;
  }
  const first = count - digits.length;
  Array.from(digits).forEach((digit, at) => {
    const box = { x: x + (first + at) * square, y, w: square, h };
    mustFit(sheet, { ...box, text: digit, size, align: 'center' });
  });
}

/** Points of a digit for each millimetre of its square. */
const DIGIT_PART = 1.9;
