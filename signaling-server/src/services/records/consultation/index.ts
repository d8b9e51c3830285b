import type { Consultation } from '@madoguchi/domain';
import type { StoredKind } from '../../../state/storedKind.ts';
import { consultationForm, consultationIndexes, type Stored } from './form.ts';
import { LiveConsultations } from './store.ts';

/** 相談 as they are kept. */
export const consultationKind: StoredKind<Consultation, LiveConsultations, Stored> = {
  name: 'consultation',
  form: consultationForm,
  indexes: consultationIndexes,
  openStore: (table, { log, history }) => new LiveConsultations(table, history, log),
  isKept: (store, c) => store.isKept(c),
  isUsing: (store, kind, id) => kind === 'desk' && store.queue([id]).length > 0,
  load: (store, archive, ward) => store.load(archive, ward),
};
