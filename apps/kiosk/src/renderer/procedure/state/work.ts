import {
  isFilled,
  pageOfField,
  pageProblems,
  shownFields,
  shownPages,
  type FormField,
  type FormPage,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';

/** What the resident is doing with a form. */
export type Work =
  | { readonly on: 'page'; readonly pageId: string }
  | { readonly on: 'field'; readonly fieldId: string }
  | { readonly on: 'confirm'; readonly pageId: string }
  | { readonly on: 'sign' }
  /** It is with the desk that receives it. */
  | { readonly on: 'receipt' };

/** What a screen of the form needs of it. */
export type Filled = Pick<
  ProcedureView,
  'template' | 'values' | 'status' | 'confirmed' | 'openFields' | 'today'
>;

/** The pages that have something to show; of a returned form those with something to put right. */
export function pagesOfForm({ template, values, openFields }: Filled): readonly FormPage[] {
  const shown = shownPages(template, values);
  if (openFields === null) return shown;
  const open = shown.filter(({ fields }) => fields.some(({ id }) => openFields.includes(id)));
  return open.length > 0 ? open : shown;
}

/** Where the resident begins, also after a reload, and where they are when what they did is not there any more. */
export function firstWork(form: Filled): Work {
  const { state } = form.status;
  if (state === 'confirmed' || state === 'signed') return { on: 'sign' };
  const [first] = pagesOfForm(form);
  return { on: 'page', pageId: first?.id ?? '' };
}

/** What is really on the screen: what the resident does, as far as the form as it is now lets them. */
export function workNow(form: Filled, work: Work | null): Work {
  const { template, values, status } = form;
  if (status.state !== 'returned' && status.receiptNumber !== null) return { on: 'receipt' };
  if (work === null || work.on === 'receipt') return firstWork(form);
  switch (work.on) {
    case 'page':
      return pagesOfForm(form).some(({ id }) => id === work.pageId) ? work : firstWork(form);
    case 'confirm':
      return shownPages(template, values).some(({ id }) => id === work.pageId)
        ? work
        : firstWork(form);
    case 'field': {
      const page = pageOfField(template, work.fieldId);
      const isThere =
        page && shownFields(template, page, values).some(({ id }) => id === work.fieldId);
      return isThere ? work : firstWork(form);
    }
    case 'sign':
      return toConfirm(form) === null ? work : confirming(form);
  }
}

/** Whether the resident may write a field. */
export const mayWrite = ({ openFields }: Filled, { id, filledBy }: FormField): boolean =>
  filledBy !== 'specialist' && (openFields === null || openFields.includes(id));

/** The fields of a page as they are asked now; of a returned form those to be put right alone. */
export function fieldsOnPage(form: Filled, page: FormPage): readonly FormField[] {
  const shown = shownFields(form.template, page, form.values);
  const { openFields } = form;
  const open = openFields === null ? shown : shown.filter(({ id }) => openFields.includes(id));
  return open.length > 0 ? open : shown;
}

/** The fields of a page that the resident may write and in which nothing stands yet. */
export const emptyFields = (form: Filled, page: FormPage): readonly FormField[] =>
  fieldsOnPage(form, page).filter(
    (field) => mayWrite(form, field) && !isFilled(form.values[field.id]),
  );

/** The next of them after a field; `null` after the last. */
export function fieldAfter(form: Filled, fieldId: string): FormField | null {
  const page = pageOfField(form.template, fieldId);
  if (page === null) return null;
  const order = fieldsOnPage(form, page).map(({ id }) => id);
  const at = order.indexOf(fieldId);
  return emptyFields(form, page).find(({ id }) => order.indexOf(id) > at) ?? null;
}

/** The first page that the resident has not said yes to; `null` when they have to all. */
const toConfirm = ({ template, values, confirmed }: Filled): FormPage | null =>
  shownPages(template, values).find(({ id }) => confirmed[id] === undefined) ?? null;

/** Confirming goes on with the first page that is not confirmed, and after the last to the signature. */
export function confirming(form: Filled): Work {
  const page = toConfirm(form);
  return page === null ? { on: 'sign' } : { on: 'confirm', pageId: page.id };
}

/** The first field of the whole form in which something is missing or wrong; `null` when nothing is. */
export function firstProblem(
  form: Filled,
): { readonly pageId: string; readonly fieldId: string } | null {
  for (const { id } of shownPages(form.template, form.values)) {
    const [found] = pageProblems(form.template, id, form.values, form.today);
    if (found !== undefined) return { pageId: id, fieldId: found.fieldId };
  }
  return null;
}
