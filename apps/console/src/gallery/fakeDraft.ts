import type { DraftActions, DraftSnapshot, FieldActions, FieldSnapshot } from '@madoguchi/client';
import { EMPTY_DRAFT } from '@madoguchi/domain';
import { CARD } from './deskWork.ts';

const WRITTEN = {
  matter: '母の介護保険の申請をしたい。',
  response: '認定の手続きを調べ、申請書の書き方を案内した。',
};

/** Drafts as `?draft=` names them: `written`, `unkept`, `overwritten`, `alsoWriting`, `cards`. */
function initial(): DraftSnapshot {
  const wanted = new URLSearchParams(location.search).get('draft');
  const cards = wanted === 'cards' ? { card: CARD, handoffs: [CARD] } : {};
  const fields = wanted === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...WRITTEN, ...cards };
  const isMineKept = wanted === 'alsoWriting';
  return {
    consultationId: 'c-1',
    fields,
    state: wanted === 'unkept' ? 'unkept' : 'kept',
    overwritten:
      wanted === 'overwritten' || isMineKept
        ? [{ field: 'matter', byName: '世田谷 担当2', isMineKept }]
        : [],
  };
}

/** Fields that are kept at once. */
export function fieldsOf<Fields>(initial: FieldSnapshot<Fields>): FieldActions<Fields> {
  let snapshot = initial;
  const listeners = new Set<() => void>();
  const set = (change: Partial<FieldSnapshot<Fields>>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    edit: (changes) => set({ fields: { ...snapshot.fields, ...changes } }),
    dismiss: () => set({ overwritten: [] }),
  };
}

/** The draft of the record. */
export const draftOf = (): DraftActions => fieldsOf(initial());
