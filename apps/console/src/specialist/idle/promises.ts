import type { ConsoleView, ContactView, HandoffView } from '@madoguchi/protocol';

/** Something that somebody at my desk has promised, and that has to be kept by today. */
export type Promised =
  | { readonly kind: 'handoff'; readonly id: string; readonly handoff: HandoffView }
  | { readonly kind: 'contact'; readonly id: string; readonly contact: ContactView };

/**
 * What is due by `today` (YYYY-MM-DD): the handoffs that I or a colleague of my desk has accepted, and the
 * requests for contact that I have taken. What is mine comes first, then what is due longest.
 */
export function promisesDue(
  { handoffs, contacts }: Pick<ConsoleView, 'handoffs' | 'contacts'>,
  today: string,
): Promised[] {
  const ofHandoffs = handoffs
    .filter(({ state, card }) => state === 'accepted' && card.dueDay <= today)
    .map((handoff): Promised => ({ kind: 'handoff', id: handoff.handoffId, handoff }));
  const ofContacts = contacts
    .filter(({ takenBy, wish }) => takenBy === 'me' && wish.day <= today)
    .map((contact): Promised => ({ kind: 'contact', id: contact.contactId, contact }));
  return [...ofHandoffs, ...ofContacts].toSorted(
    (a, b) => Number(isMine(b)) - Number(isMine(a)) || dayOf(a).localeCompare(dayOf(b)),
  );
}

const dayOf = (promised: Promised): string =>
  promised.kind === 'handoff' ? promised.handoff.card.dueDay : promised.contact.wish.day;

/** Whether it is for me to keep it rather than for a colleague. */
export const isMine = (promised: Promised): boolean =>
  promised.kind === 'contact' || promised.handoff.takenByMe;
