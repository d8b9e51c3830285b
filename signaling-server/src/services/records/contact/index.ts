import type { ContactRequest } from '@madoguchi/domain';
import type { StoredKind } from '../../../state/storedKind.ts';
import { contactForm, contactIndexes, LiveContacts } from './store.ts';

/** Requests for a callback or a slot as they are kept. */
export const contactKind: StoredKind<ContactRequest, LiveContacts> = {
  name: 'contact',
  form: contactForm,
  indexes: contactIndexes,
  openStore: (table) => new LiveContacts(table),
};
