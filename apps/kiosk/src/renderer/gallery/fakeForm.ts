import { shownPages, type FieldValue } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { FormSnapshot, ProcedureForm } from '@madoguchi/client';

/** A scripted form of one writer that keeps its values and can be confirmed, signed and submitted. */
export function createFakeForm(
  shown: ProcedureView,
  unplaced: FormSnapshot['unplaced'] = {},
): ProcedureForm {
  let current: FormSnapshot & { view: ProcedureView } = {
    ...{ view: shown, saving: 'kept', unplaced },
  };
  const listeners = new Set<() => void>();
  // For tests, which ask what has left the page.
  const tell = () => Reflect.set(window, 'formOfGallery', current.view.values);
  tell();
  const change = (changes: Partial<ProcedureView>) => {
    current = { ...current, view: { ...current.view, ...changes } };
    tell();
    for (const listener of listeners) listener();
  };
  const status = (changes: Partial<ProcedureView['status']>) =>
    change({ status: { ...current.view.status, ...changes } });
  const edited = (fieldId: string, value: FieldValue | null) => {
    const { [fieldId]: _before, ...rest } = current.view.values;
    return value === null ? rest : { ...rest, [fieldId]: value };
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => current,
    edit(fieldId, value) {
      const revision = current.view.revision + 1;
      const edits = { ...current.view.edits, [fieldId]: { by: current.view.by, revision } };
      change({ values: edited(fieldId, value), edits, revision });
    },
    hold: () => undefined,
    ask: () => undefined,
    confirm: async (pageId) => {
      const { template, values, revision } = current.view;
      change({ confirmed: { ...current.view.confirmed, [pageId]: revision } });
      const isAll = shownPages(template, values).every(({ id }) => id in current.view.confirmed);
      if (isAll) status({ state: 'confirmed' });
    },
    sign: async (signature) => {
      const { revision } = current.view;
      const signed = { signature, signedAt: 0, revision, digest: '0'.repeat(64) };
      status({ state: 'signed', signed });
    },
    submit: async () => {
      status({ state: 'submitted', receiptNumber: '世田谷-8-000123', dueDay: '2026-12-10' });
      return '世田谷-8-000123';
    },
    drop: (fieldId) => {
      const { [fieldId]: _dropped, ...rest } = current.unplaced;
      current = { ...current, unplaced: rest };
      change({});
    },
    problems: () => [],
  };
}
