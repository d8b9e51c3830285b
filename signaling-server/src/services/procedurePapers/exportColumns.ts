import {
  fieldsOf,
  shownValues,
  valueText,
  type AddressValue,
  type FieldValue,
  type FormTemplate,
  type FormValues,
  type PersonValue,
  type SingleField,
} from '@madoguchi/domain';

/** A column of the table and its cell of a procedure. */
interface Cell {
  readonly column: string;
  readonly text: string;
}

/**
 * What was filled in, column by column, for a program that reads it: days as YYYY-MM-DD, numbers as digits, an address in
 * its three parts, options by their words, each person of a list in columns of their own. What is not asked is empty.
 */
export function cellsOf(template: FormTemplate, given: FormValues): readonly Cell[] {
  const values = shownValues(template, given);
  return fieldsOf(template).flatMap((field) => {
    const value = values[field.id];
    const label = field.label.ja;
    if (field.kind !== 'persons') return singleCells(field, label, value);
    const people = Array.isArray(value) ? (value as readonly PersonValue[]) : [];
    return people.flatMap((person, at) =>
      field.fields.flatMap((inner) =>
        singleCells(inner, `${label}${String(at + 1)} ${inner.label.ja}`, person[inner.id]),
      ),
    );
  });
}

function singleCells(
  field: SingleField,
  column: string,
  value: FieldValue | undefined,
): readonly Cell[] {
  if (field.kind === 'address') {
    const { postalCode, town, rest } = isAddress(value) ? value : NO_ADDRESS;
    return [
      { column: `${column}（郵便番号）`, text: postalCode },
      { column: `${column}（町名まで）`, text: town },
      { column: `${column}（丁目から）`, text: rest },
    ];
  }
  return [{ column, text: value === undefined ? '' : textOf(field, value) }];
}

const NO_ADDRESS: AddressValue = { postalCode: '', town: '', rest: '' };

const isAddress = (value: FieldValue | undefined): value is AddressValue =>
  typeof value === 'object' && 'postalCode' in value;

function textOf(field: SingleField, value: FieldValue): string {
  switch (field.kind) {
    case 'date':
    case 'number':
    case 'amount':
      return typeof value === 'object' ? '' : String(value);
    default:
      return valueText(field, value, 'ja');
  }
}
