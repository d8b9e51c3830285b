import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOON, waiting } from '../testing/examples.ts';
import type { ConsultationEvent } from './events.ts';
import { deadlineOf } from './lost.ts';
import type { Consultation } from './state.ts';
import { transition } from './transition.ts';

const staff = fc.constantFrom('staff-1', 'staff-2', 'staff-3');
const offerId = fc.constantFrom('o-1', 'o-2');
const side = fc.constantFrom('kiosk' as const, 'staff' as const);
const plain = <const T extends ConsultationEvent['type']>(type: T) => fc.constant({ type });

/** Any event, sensible or not, in any order: what a faulty or hostile client could bring about. */
const anyEvent: fc.Arbitrary<ConsultationEvent> = fc.oneof(
  fc.record({
    type: fc.constant('offer' as const),
    offerId,
    staffId: staff,
    limitMs: fc.constant(20_000),
  }),
  fc.record({ type: fc.constant('accept' as const), offerId, staffId: staff }),
  fc.record({
    type: fc.constant('decline' as const),
    offerId,
    staffId: staff,
    reason: fc.constant('called-away' as const),
  }),
  fc.record({ type: fc.constant('offerExpired' as const), offerId }),
  plain('cancel'),
  fc.record({ type: fc.constant('leave' as const), way: fc.constant('paper' as const) }),
  fc.record({
    type: fc.constant('hold' as const),
    staffId: staff,
    reason: fc.constant('checking' as const),
  }),
  fc.record({ type: fc.constant('resume' as const), staffId: staff }),
  fc.record({
    type: fc.constant('transfer' as const),
    staffId: staff,
    toDeskId: fc.constant('desk-2'),
  }),
  fc.record({ type: fc.constant('transferAccepted' as const), staffId: staff }),
  plain('transferReturned'),
  fc.record({ type: fc.constant('hangUp' as const), by: side }),
  fc.record({
    type: fc.constant('writeUp' as const),
    staffId: staff,
    outcome: fc.constant({ settled: true, comeBack: { needed: false as const }, note: '' }),
  }),
  fc.record({ type: fc.constant('lost' as const), side }),
  fc.record({ type: fc.constant('back' as const), side }),
  fc.record({ type: fc.constant('lostTooLong' as const), side }),
  fc.record({ type: fc.constant('barred' as const), side }),
);

const story = fc.array(fc.record({ event: anyEvent, wait: fc.nat(70_000) }), { maxLength: 40 });

function tell(
  events: readonly { event: ConsultationEvent; wait: number }[],
  check: (before: Consultation, after: Consultation, event: ConsultationEvent, now: number) => void,
): void {
  let c: Consultation = waiting;
  let now = NOON;
  for (const { event, wait } of events) {
    now += wait;
    const result = transition(c, event, now);
    if (!result.ok) continue;
    check(c, result.next, event, now);
    c = result.next;
  }
}

describe('whatever happens', () => {
  it('[Q2] who is meant, the ticket, the sequence and the waiting time never change', () => {
    const kept = ({
      id,
      sequence,
      ticket,
      kioskId,
      centerId,
      topicId,
      requestedAt,
    }: Consultation) => ({
      id,
      sequence,
      ticket,
      kioskId,
      centerId,
      topicId,
      requestedAt,
    });
    fc.assert(
      fc.property(story, (events) => {
        tell(events, (_before, after) => {
          expect(kept(after)).toEqual(kept(waiting));
        });
      }),
    );
  });

  it('[Q13] what is closed stays closed', () => {
    fc.assert(
      fc.property(story, (events) => {
        tell(events, (before, after) => {
          expect(before.state === 'closed' ? after : before).toBe(before);
        });
      }),
    );
  });

  it('[Q7] an event that was accepted changes nothing when it comes again at once', () => {
    fc.assert(
      fc.property(story, (events) => {
        tell(events, (_before, after, event, now) => {
          const again = transition(after, event, now);
          expect(again.ok ? again.next : after).toEqual(after);
        });
      }),
    );
  });

  it('[Q8] a call begins only by the specialist who is being rung', () => {
    fc.assert(
      fc.property(story, (events) => {
        tell(events, (before, after, event) => {
          if (before.state !== 'offered' || after.state !== 'inCall') return;
          expect(event).toMatchObject({ type: 'accept', staffId: before.staffId });
        });
      }),
    );
  });

  it('[Q4] nothing waits for ever: whoever is missing has a deadline within 60 s', () => {
    fc.assert(
      fc.property(story, (events) => {
        tell(events, (_before, after, _event, now) => {
          const missing =
            ('kioskLink' in after && after.kioskLink.state === 'lost') ||
            ('staffLink' in after && after.staffLink.state === 'lost');
          const deadline = deadlineOf(after)?.at ?? Infinity;
          expect(missing ? deadline : now).toBeLessThanOrEqual(now + 60_000);
        });
      }),
    );
  });
});
