import type { LocalisedText } from '../../languages/index.ts';
import type { LayoutItem, PrintLayout, ValueSource } from '../template/layout.ts';
import type { FormField, FormPage, PersonsField } from '../template/template.ts';

/*
 * A4 forms as they are on paper: rows of framed cells, each a shaded label and its value. Millimetres and points.
 */

const LEFT = 15;
const WIDTH = 180;
/** Where rows begin: below the head of the form, and on further sheets. */
const TOP = { first: 38, next: 15 } as const;
const LABEL_WIDTH = 26;
const LABEL_SIZE = 8;
const VALUE_SIZE = 10;
const PADDING = 1;
const TICK = 3;
const THIN = 0.2;

/** A field in its cell: its id, how wide label and value are together, and in how many columns options stand. */
type Cell = readonly [fieldId: string, width: number, columns?: number];

export type Row =
  | { readonly heading: string }
  | { readonly h: number; readonly cells: readonly Cell[] }
  /** A list: a row of headings and a row for each person that there may be. */
  | {
      readonly h: number;
      readonly list: string;
      readonly columns: readonly (readonly [string, number])[];
    }
  | { readonly h: number; readonly note: string };

interface Head {
  readonly title: string;
  /** To whom it is addressed. */
  readonly to: string;
}

const printed = (ja: string): LocalisedText => ({ ja });

/** The print of a form: its head, its rows sheet by sheet, and at the end what is declared and the signature. */
export function printOf(
  pages: readonly FormPage[],
  head: Head,
  sheets: readonly (readonly Row[])[],
  declaration: string,
): PrintLayout {
  const fields = new Map(pages.flatMap((page) => page.fields.map((field) => [field.id, field])));
  return {
    pages: sheets.map((rows, index) => {
      const items: LayoutItem[] = index === 0 ? headOf(head) : [];
      let y: number = index === 0 ? TOP.first : TOP.next;
      for (const row of rows) {
        items.push(...rowItems(row, y, fields));
        y += heightOf(row, fields);
      }
      if (index === sheets.length - 1) items.push(...footOf(y + 3, declaration));
      return { items };
    }),
  };
}

function headOf({ title, to }: Head): LayoutItem[] {
  const size = VALUE_SIZE;
  return [
    { kind: 'qr', x: LEFT, y: 8, w: 16, h: 16 },
    {
      kind: 'text',
      x: 35,
      y: 12,
      w: 105,
      h: 9,
      size: 16,
      align: 'center',
      isBold: true,
      text: printed(title),
    },
    { kind: 'box', x: 145, y: 8, w: 50, h: 10, width: THIN },
    { kind: 'text', x: 146, y: 8.5, w: 48, h: 4, size: 7, text: printed('受理番号') },
    { kind: 'receiptNumber', x: 146, y: 12, w: 48, h: 5.5, size, align: 'center' },
    { kind: 'text', x: LEFT, y: 28, w: 90, h: 6, size, text: printed(to) },
    { kind: 'date', x: 125, y: 28, w: 70, h: 6, size, align: 'right' },
  ];
}

function footOf(y: number, declaration: string): LayoutItem[] {
  return [
    { kind: 'text', x: LEFT, y, w: WIDTH, h: 9, size: 9, text: printed(declaration) },
    ...labelled(105, y + 10, 20, 18, '署名'),
    { kind: 'box', x: 125, y: y + 10, w: 70, h: 18, width: THIN },
    { kind: 'signature', x: 126, y: y + 11, w: 68, h: 16 },
  ];
}

function heightOf(row: Row, fields: ReadonlyMap<string, FormField>): number {
  if ('heading' in row) return 7;
  return 'list' in row ? 6 + row.h * listOf(fields, row.list).max : row.h;
}

function rowItems(row: Row, y: number, fields: ReadonlyMap<string, FormField>): LayoutItem[] {
  if ('heading' in row) {
    return [
      {
        kind: 'text',
        x: LEFT,
        y: y + 1.5,
        w: WIDTH,
        h: 5,
        size: 10,
        isBold: true,
        text: printed(row.heading),
      },
    ];
  }
  if ('note' in row) {
    return [
      { kind: 'text', x: LEFT, y, w: WIDTH, h: row.h, size: LABEL_SIZE, text: printed(row.note) },
    ];
  }
  if ('list' in row) return listItems(row, y, listOf(fields, row.list));
  let x = LEFT;
  return row.cells.flatMap(([id, width, columns]) => {
    const field = fields.get(id);
    if (field === undefined) throw new Error(`no field ${id} for the print`);
    const items = cellItems(field, { x, y, w: width, h: row.h }, columns);
    x += width;
    return items;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function cellItems(field: FormField, place: Place, columns?: number): LayoutItem[] {
  const label = Math.min(LABEL_WIDTH, place.w / 2);
  const value = { ...place, x: place.x + label, w: place.w - label };
  return [
    ...labelled(place.x, place.y, label, place.h, field.label.ja),
    { kind: 'box', ...value, width: THIN },
    ...(tickable(field)
      ? tickItems(field, value, columns)
      : [valueItem({ field: field.id }, value)]),
  ];
}

function labelled(x: number, y: number, w: number, h: number, ja: string): LayoutItem[] {
  const text = { x: x + PADDING, y: y + PADDING / 2, w: w - 2 * PADDING, h: h - PADDING };
  return [
    { kind: 'box', x, y, w, h, width: THIN, isShaded: true },
    { kind: 'text', ...text, size: LABEL_SIZE, text: printed(ja) },
  ];
}

const valueItem = (source: ValueSource, { x, y, w, h }: Place): LayoutItem => ({
  kind: 'value',
  source,
  x: x + PADDING,
  y: y + PADDING / 2,
  w: w - 2 * PADDING,
  h: h - PADDING,
  size: VALUE_SIZE,
  wrap: true,
});

const YES_NO = [
  { is: true, ja: 'はい' },
  { is: false, ja: 'いいえ' },
] as const;

const tickable = (field: FormField): boolean => field.kind === 'choice' || field.kind === 'yesNo';

/** A square for each option, row by row. */
function tickItems(field: FormField, place: Place, columns?: number): LayoutItem[] {
  const options =
    field.kind === 'choice'
      ? field.options.map(({ id, label }) => ({ is: id, ja: label.ja }))
      : YES_NO;
  const across = columns ?? options.length;
  const cell = { w: place.w / across, h: place.h / Math.ceil(options.length / across) };
  return options.flatMap(({ is, ja }, index): LayoutItem[] => {
    const x = place.x + (index % across) * cell.w + PADDING;
    const y = place.y + Math.floor(index / across) * cell.h;
    const tick = { x, y: y + (cell.h - TICK) / 2, w: TICK, h: TICK };
    const text = { x: x + TICK + 1, y: y + (cell.h - 5) / 2, w: cell.w - TICK - 2 * PADDING, h: 5 };
    return [
      { kind: 'box', ...tick, width: THIN },
      { kind: 'check', ...tick, source: { field: field.id }, is, mark: 'tick' },
      { kind: 'text', ...text, size: LABEL_SIZE, text: printed(ja) },
    ];
  });
}

function listOf(fields: ReadonlyMap<string, FormField>, id: string): PersonsField {
  const field = fields.get(id);
  if (field?.kind !== 'persons') throw new Error(`no list ${id} for the print`);
  return field;
}

function listItems(
  { h, columns }: Extract<Row, { list: string }>,
  y: number,
  list: PersonsField,
): LayoutItem[] {
  const label = (id: string): string => list.fields.find((each) => each.id === id)?.label.ja ?? '';
  let x = LEFT;
  return columns.flatMap(([id, w]) => {
    const left = x;
    x += w;
    return [
      ...labelled(left, y, w, 6, label(id)),
      ...Array.from({ length: list.max }, (_, index): LayoutItem[] => {
        const place = { x: left, y: y + 6 + index * h, w, h };
        const source = { field: list.id, person: { index, field: id } };
        return [{ kind: 'box', ...place, width: THIN }, valueItem(source, place)];
      }).flat(),
    ];
  });
}
