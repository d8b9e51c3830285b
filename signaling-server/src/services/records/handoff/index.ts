import type { Handoff } from '@madoguchi/domain';
import type { StoredKind } from '../../../state/storedKind.ts';
import { handoffForm, handoffIndexes, LiveHandoffs } from './store.ts';

/** 引継ぎカード as they are kept. */
export const handoffKind: StoredKind<Handoff, LiveHandoffs> = {
  name: 'handoff',
  form: handoffForm,
  indexes: handoffIndexes,
  openStore: (table) => new LiveHandoffs(table),
};
