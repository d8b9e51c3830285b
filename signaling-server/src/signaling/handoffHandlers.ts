import type { Contacts } from '../services/queue/contacts.ts';
import type { Handoffs } from '../services/handoffs/handoffs.ts';
import type { Handlers } from './bind.ts';
import { bookingHandlers, type BookingParts, type BookingSubject } from './bookingHandlers.ts';
import { standbyHandlers, type StandbyParts, type StandbySubject } from './standbyHandlers.ts';
import { staffOf } from './who.ts';

type Subject =
  | BookingSubject
  | StandbySubject
  | `handoff.${'accept' | 'return' | 'settle' | 'correct' | 'sendAgain'}`
  | `contact.${'take' | 'giveBack' | 'finish'}`;

/** What is asked for about work that follows: handoffs, callbacks, bookings. */
export function handoffHandlers(
  parts: BookingParts & StandbyParts & { readonly handoffs: Handoffs; readonly contacts: Contacts },
): Pick<Handlers, Subject> {
  const { handoffs, contacts } = parts;
  return {
    ...bookingHandlers(parts),
    ...standbyHandlers(parts),
    'handoff.accept': ({ actor }, { handoffId }, command) =>
      handoffs.accept(command, handoffId, staffOf(actor).staffId),
    'handoff.return': ({ actor }, { handoffId, reason }, command) =>
      handoffs.giveBack(command, handoffId, staffOf(actor).staffId, reason),
    'handoff.settle': ({ actor }, { handoffId }, command) =>
      handoffs.settle(command, handoffId, staffOf(actor).staffId),
    'handoff.correct': ({ actor }, { handoffId, card }, command) =>
      handoffs.correct(command, handoffId, staffOf(actor).staffId, card),
    'handoff.sendAgain': ({ actor }, { handoffId, card }, command) =>
      handoffs.sendAgain(command, handoffId, staffOf(actor).staffId, card),
    'contact.take': ({ actor }, { contactId }, command) =>
      contacts.take(command, contactId, staffOf(actor).staffId),
    'contact.giveBack': ({ actor }, { contactId }, command) =>
      contacts.giveBack(command, contactId, staffOf(actor).staffId),
    'contact.finish': ({ actor }, { contactId, result }, command) =>
      contacts.finish(command, contactId, staffOf(actor).staffId, result),
  };
}
