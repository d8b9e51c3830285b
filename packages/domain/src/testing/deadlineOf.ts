import type { ConsultationEvent } from '../consultation/events.ts';
import type { Consultation } from '../consultation/state.ts';
import { consultationTerms } from '../consultation/terms.ts';

/** What is due next of a consultation if nobody acts, and when, in epoch milliseconds. */
export function deadlineOf(
  c: Consultation,
): { readonly at: number; readonly event: ConsultationEvent } | null {
  const [first] = consultationTerms(c, { timeZone: 'Asia/Tokyo' }).toSorted((a, b) => a.at - b.at);
  return first === undefined ? null : { at: first.at, event: first.event };
}
