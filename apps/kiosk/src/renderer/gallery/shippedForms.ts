import type {
  FieldValue,
  FormField,
  FormTemplate,
  FormValues,
  SingleField,
  SingleValue,
} from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';

/** The shipped form that the address of the gallery names (`&form=child-allowance`). */
export const shippedForm = (): FormTemplate | undefined => {
  const asked = new URLSearchParams(location.search).get('form');
  return SHIPPED_TEMPLATES.find(({ id }) => id === asked);
};

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function single(field: SingleField): SingleValue {
  switch (field.kind) {
    case 'text':
      return '葛󠄀飾　𠮷子';
    case 'kana':
      return 'カツシカ　ヨシコ';
    case 'date':
      return '1990-03-05';
    case 'address':
      return { postalCode: '154-0017', town: '東京都世田谷区世田谷', rest: '4丁目21番27号' };
    case 'phone':
      return '000-000-0001';
    case 'number':
      return Math.max(1, field.min);
    case 'amount':
      return 98_000;
    case 'yesNo':
      return true;
    case 'choice': {
      const [first, second] = field.options.map(({ id }) => id);
      return field.several === true ? [first ?? '', second ?? ''] : (first ?? '');
    }
    case 'file':
      return { pageId: 'page-0' };
  }
}

const valueOf = (field: FormField): FieldValue =>
  field.kind === 'persons'
    ? [Object.fromEntries(field.fields.map((inner) => [inner.id, single(inner)]))]
    : single(field);

/** Everything that a form asks, filled in. */
export const filledIn = (template: FormTemplate): FormValues =>
  Object.fromEntries(
    template.pages.flatMap(({ fields }) => fields.map((field) => [field.id, valueOf(field)])),
  );
