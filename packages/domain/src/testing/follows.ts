import type { ConsultationEvent, Effect } from '../consultation/events.ts';
import { freedBy, isSought } from '../consultation/search.ts';
import type { Consultation } from '../consultation/state.ts';
import { transition } from '../consultation/transition.ts';
import { NOON } from './examples.ts';

/** Everything that one event brings about; a refusal fails the test that asked. */
export function follows(
  before: Consultation,
  event: ConsultationEvent,
  now = NOON,
): {
  readonly next: Consultation;
  readonly effects: readonly Effect[];
  readonly isSought: boolean;
  readonly freed: readonly string[];
} {
  const result = transition(before, event, now);
  if (!result.ok) throw new Error(`${event.type} refused: ${result.code}`);
  const { next, effects } = result;
  return { next, effects, isSought: isSought(before, next), freed: freedBy(before, next) };
}
