import { SHEET, type LayoutItem, type ValuePart, type ValueSource } from './layout.ts';
import type { PlacedField } from './placedField.ts';
import type { FormField, FormTemplate } from './template.ts';
import type { TemplateProblem, TemplateProblemKind } from './templateProblem.ts';

/** What is wrong with the print of a template: what is not on the sheet, and what is printed nowhere. */
export function layoutProblems(
  template: FormTemplate,
  placed: readonly PlacedField[],
): readonly TemplateProblem[] {
  const items = template.layout.pages.flatMap((sheet, sheetIndex) =>
    sheet.items.map((item, index) => ({
      item,
      at: `layout.pages[${sheetIndex}].items[${index}]`,
    })),
  );
  const isSigned = items.some(({ item }) => item.kind === 'signature');
  const unsigned: readonly TemplateProblem[] =
    template.needsSignature && !isSigned
      ? [{ problem: 'noSignaturePlace', at: 'layout.pages', name: '' }]
      : [];
  return [
    ...unsigned,
    ...items.flatMap(({ item, at }) => itemProblems(item, at, placed)),
    ...unprinted(
      placed,
      items.map(({ item }) => item),
    ),
  ];
}

function itemProblems(
  item: LayoutItem,
  at: string,
  placed: readonly PlacedField[],
): readonly TemplateProblem[] {
  const source = sourceOf(item);
  const name = source === null ? '' : (source.person?.field ?? source.field);
  const problem = source === null ? null : sourceProblem(item, source, placed);
  return [
    ...(isOnSheet(item) ? [] : [{ problem: 'offSheet', at, name } as const]),
    ...(problem === null ? [] : [{ problem, at, name }]),
  ];
}

function isOnSheet(item: LayoutItem): boolean {
  const box =
    item.kind === 'line'
      ? { left: item.x1, right: item.x2, top: item.y1, bottom: item.y2 }
      : { left: item.x, right: item.x + item.w, top: item.y, bottom: item.y + item.h };
  const isAcross = [box.left, box.right].every((x) => x >= 0 && x <= SHEET.width);
  return isAcross && [box.top, box.bottom].every((y) => y >= 0 && y <= SHEET.height);
}

const sourceOf = (item: LayoutItem): ValueSource | null => ('source' in item ? item.source : null);

function sourceProblem(
  item: LayoutItem,
  source: ValueSource,
  placed: readonly PlacedField[],
): TemplateProblemKind | null {
  const outer = placed.find(({ field, list }) => field.id === source.field && list === null)?.field;
  if (outer === undefined) return 'unknownField';
  const field = source.person === undefined ? outer : personField(outer, source.person.field);
  if (field === undefined) return 'unknownField';
  if (source.person !== undefined && isBeyond(outer, source.person.index)) return 'noSuchPerson';
  if (item.kind === 'check') return checkProblem(field, item.is);
  const part = 'part' in item ? item.part : undefined;
  return part === undefined || PARTS[part].includes(field.kind) ? null : 'wrongPart';
}

const personField = (list: FormField, id: string): FormField | undefined =>
  list.kind === 'persons' ? list.fields.find((each) => each.id === id) : undefined;

const isBeyond = (list: FormField, index: number): boolean =>
  list.kind === 'persons' && index >= list.max;

const PARTS: Readonly<Record<ValuePart, readonly FormField['kind'][]>> = {
  postalCode: ['address'],
  town: ['address'],
  rest: ['address'],
  era: ['date'],
  eraYear: ['date'],
  year: ['date'],
  month: ['date'],
  day: ['date'],
  note: ['text'],
};

function checkProblem(field: FormField, is: string | boolean): TemplateProblemKind | null {
  if (field.kind === 'yesNo') return typeof is === 'boolean' ? null : 'wrongKind';
  if (field.kind !== 'choice' || typeof is === 'boolean') return 'wrongKind';
  return field.options.some(({ id }) => id === is) ? null : 'unknownOption';
}

/** What the resident signs is what is printed: every field but a picture, of every person that there may be. */
function unprinted(
  placed: readonly PlacedField[],
  items: readonly LayoutItem[],
): readonly TemplateProblem[] {
  const sources = items.flatMap((item) => sourceOf(item) ?? []);
  const lists = new Map(placed.map(({ field }) => [field.id, field]));
  return placed.flatMap(({ field, at, list }): TemplateProblem[] => {
    if (field.kind === 'file') return [];
    const isWhole = sources.some(
      (source) => source.field === (list ?? field.id) && source.person === undefined,
    );
    if (isWhole || (field.kind === 'persons' && field.fields.length > 0)) return [];
    const outer = list === null ? undefined : lists.get(list);
    const count = outer?.kind === 'persons' ? outer.max : 0;
    const isEverywhere = Array.from({ length: count }, (_, index) => index).every((index) =>
      sources.some(
        (source) =>
          source.field === list &&
          source.person?.index === index &&
          source.person.field === field.id,
      ),
    );
    return count > 0 && isEverywhere ? [] : [{ problem: 'notPrinted', at, name: field.id }];
  });
}
