import type { ContactRequest } from '@madoguchi/domain';

/** What is kept of a request: its telephone number only until it is settled. */
export const withoutPhone = (contact: ContactRequest): ContactRequest =>
  contact.state === 'done' ? { ...contact, phone: null } : contact;
