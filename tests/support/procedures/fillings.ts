import {
  fieldProblem,
  isShown,
  type FieldValue,
  type FormField,
  type FormTemplate,
  type FormValues,
  type SingleField,
  type SingleValue,
} from '@madoguchi/domain';

/** Names as real people have them: surrogate pairs, variants of ideographs, marks. */
const NAME = '𠮷田 葛󠄀子 é';

/** A value that a form of this kind takes. */
function singleValue(field: SingleField): SingleValue {
  switch (field.kind) {
    case 'text':
      return NAME;
    case 'kana':
      return 'ヨシダ カツコ';
    case 'date':
      return field.notBefore ?? '1950-01-02';
    case 'address':
      return { postalCode: '154-0001', town: '東京都世田谷区池尻', rest: '一丁目2番3号' };
    case 'phone':
      return '03-1234-5678';
    case 'number':
      return field.min;
    case 'amount':
      return 0;
    case 'yesNo':
      return true;
    case 'choice': {
      const id = field.options[0]?.id ?? '';
      return field.several === true ? [id] : id;
    }
    case 'file':
      return { pageId: 'none' };
  }
}

function valueFor(field: FormField): FieldValue {
  if (field.kind !== 'persons') return singleValue(field);
  const person = Object.fromEntries(
    field.fields.filter(({ kind }) => kind !== 'file').map((each) => [each.id, singleValue(each)]),
  );
  return Array.from({ length: Math.max(1, field.min) }, () => person);
}

/** Everything that a form lacks, in the order in which it asks for it. */
export function fillings(
  template: FormTemplate,
  today: string,
): readonly { readonly field: FormField; readonly value: FieldValue }[] {
  const all: { readonly field: FormField; readonly value: FieldValue }[] = [];
  let values: FormValues = {};
  const missing = () =>
    template.pages
      .flatMap(({ fields }) => fields)
      .find(
        (field) =>
          isShown(template, values, field.id) &&
          values[field.id] === undefined &&
          fieldProblem(field, undefined, { template, values, today }) !== null,
      );
  for (let field = missing(); field !== undefined; field = missing()) {
    const value = valueFor(field);
    all.push({ field, value });
    values = { ...values, [field.id]: value };
  }
  return all;
}
