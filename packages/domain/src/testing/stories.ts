import fc from 'fast-check';
import type { ConsultationEvent, Effect, Transition } from '../consultation/events.ts';
import type { Consultation } from '../consultation/state.ts';
import { transition } from '../consultation/transition.ts';
import { anyEvent } from './anyEvent.ts';
import { deadlineOf } from './deadlineOf.ts';
import { NOON, waiting } from './examples.ts';
import { likely } from './likely.ts';

/** One accepted event: what was, what is, and what follows. */
interface Happened {
  readonly before: Consultation;
  readonly after: Consultation;
  readonly event: ConsultationEvent;
  readonly effects: readonly Effect[];
  readonly now: number;
}

/**
 * A move of a story: something sensible, something that is due, or anything at all. The sensible ones
 * lead to every corner of the state machine, and the others try it there.
 */
const move = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('likely' as const), which: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'due' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('any' as const), event: anyEvent }) },
);
const story = fc.array(fc.record({ move, wait: fc.nat(20_000) }), { maxLength: 80, size: 'max' });
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** Tells `stories` stories and checks every accepted event of each. */
export function always(check: (happened: Happened) => void, stories = 300): void {
  const tell = (moves: Story): void => {
    let before: Consultation = waiting;
    let now = NOON;
    for (const { move, wait } of moves) {
      const due = deadlineOf(before);
      now = Math.max(now + wait, move.kind === 'due' ? (due?.at ?? 0) : 0);
      const event = eventOf(move, before);
      if (event === null) continue;
      const result: Transition = transition(before, event, now);
      if (!result.ok) continue;
      check({ before, after: result.next, event, effects: result.effects, now });
      before = result.next;
    }
  };
  fc.assert(fc.property(story, tell), { numRuns: stories });
}

function eventOf(move: Story[number]['move'], c: Consultation): ConsultationEvent | null {
  switch (move.kind) {
    case 'any':
      return move.event;
    case 'due':
      return deadlineOf(c)?.event ?? null;
    case 'likely': {
      const events = likely(c);
      return events[move.which % events.length] ?? null;
    }
  }
}
