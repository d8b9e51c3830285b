import type { ConsoleModel, FormSnapshot, ProcedureForm } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import type { ConsoleView, ProcedureView } from '@madoguchi/protocol';
import type { Change } from './fakeActions.ts';
import { readForm } from './procedureScenes.ts';

/** What a console does about procedures, in a world of one view. */
export function proceduresOf(
  change: Change,
  view: () => ConsoleView | null,
): ConsoleModel['procedures'] {
  const become = (procedureId: string, next: Partial<ConsoleView['inbox'][number]>) =>
    change(({ inbox }) => ({
      inbox: inbox.map((one) => (one.procedureId === procedureId ? { ...one, ...next } : one)),
    }));
  const drop = (procedureId: string) =>
    change(({ inbox }) => ({ inbox: inbox.filter((one) => one.procedureId !== procedureId) }));
  return {
    begin: () => Promise.resolve({ procedureId: 'f1' }),
    resume: () => Promise.reject(new AppError('RESUME_NOT_FOUND')),
    centers: () =>
      Promise.resolve([
        { id: 'ikejiri', district: '池尻' },
        { id: 'matsubara', district: '松原' },
        { id: 'yoga', district: '用賀' },
      ]),
    show: () => Promise.resolve(),
    withdraw: () => Promise.resolve(),
    read: (procedureId) => {
      const found = [...(view()?.inbox ?? []), ...(view()?.sent ?? [])].find(
        (one) => one.procedureId === procedureId,
      );
      return Promise.resolve(readForm(found?.state ?? 'submitted'));
    },
    take: (procedureId) =>
      become(procedureId, { assignedTo: { staffId: 's1', name: '世田谷 担当1', isMe: true } }),
    accept: (procedureId) => become(procedureId, { state: 'accepted' }),
    return: (procedureId) => become(procedureId, { state: 'returned' }),
    complete: drop,
  };
}

/** A scripted form with one writer: an edit is in it at once. */
export function formAlone(scene: ProcedureView | null): ProcedureForm {
  let shown: FormSnapshot = { view: scene, saving: 'kept', unplaced: {} };
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => shown,
    edit(fieldId, value) {
      if (shown.view === null) return;
      const { [fieldId]: _before, ...others } = shown.view.values;
      const values = value === null ? others : { ...others, [fieldId]: value };
      const revision = shown.view.revision + 1;
      const edits = { ...shown.view.edits, [fieldId]: { by: shown.view.by, revision } };
      shown = { ...shown, view: { ...shown.view, values, edits, revision } };
      for (const listener of listeners) listener();
    },
    hold: () => undefined,
    ask: () => undefined,
    drop: () => undefined,
    confirm: () => Promise.resolve(),
    sign: () => Promise.resolve(),
    submit: () => Promise.resolve('2026-000123-4'),
    problems: () => [],
  };
}
