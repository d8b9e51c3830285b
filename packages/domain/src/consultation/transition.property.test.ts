import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent } from '../testing/anyEvent.ts';
import { accept, after, NOON, offer, waiting } from '../testing/examples.ts';
import { deadlineOf } from './deadlines.ts';
import type { ConsultationEvent, Effect } from './events.ts';
import { endsOf, linkOf } from './links.ts';
import type { Seat } from './participants.ts';
import { deskIdsOf, occupiesKiosk } from './queue.ts';
import type { Consultation } from './state.ts';
import { transition } from './transition.ts';
import { isResidentHeld, occupiedStaff, seatOfStaff, seatsOf, staffIn } from './who.ts';

/** One accepted event: what was, what is, and what follows. */
interface Happened {
  readonly before: Consultation;
  readonly after: Consultation;
  readonly event: ConsultationEvent;
  readonly effects: readonly Effect[];
  readonly now: number;
}

const inCall = after(waiting, offer, accept);
const transferring = after(inCall, {
  type: 'transferWarm',
  staffId: 'staff-1',
  handoffId: 'h-1',
  toDeskId: 'desk-2',
  toReason: 'other-branch',
});
const story = fc.record({
  start: fc.constantFrom<Consultation>(waiting, inCall, transferring),
  events: fc.array(fc.record({ event: anyEvent, wait: fc.nat(70_000) }), { maxLength: 50 }),
});

/** Tells many stories and checks every accepted event of each. */
function always(check: (happened: Happened) => void): void {
  const tell = ({ start, events }: typeof story extends fc.Arbitrary<infer S> ? S : never) => {
    let before = start;
    let now = NOON + 10_000;
    for (const { event, wait } of events) {
      now += wait;
      const result = transition(before, event, now);
      if (!result.ok) continue;
      check({ before, after: result.next, event, effects: result.effects, now });
      before = result.next;
    }
  };
  fc.assert(fc.property(story, tell), { numRuns: 500 });
}

const anythingMissing = (c: Consultation): boolean =>
  endsOf(c).some((end) => linkOf(c, end)?.state === 'lost');

describe('whatever happens', () => {
  it('[Q2] who is meant, the ticket, the sequence and the waiting time never change', () => {
    const kept = (c: Consultation) => {
      const { id, sequence, ticket, kioskId, centerId, topicId, requestedAt, needs } = c;
      return { id, sequence, ticket, kioskId, centerId, topicId, requestedAt, needs };
    };
    always(({ after }) => {
      expect(kept(after)).toEqual(kept(waiting));
    });
  });

  it('[Q13] what is closed stays closed', () => {
    always(({ before, after }) => {
      expect(before.state === 'closed' ? after : before).toBe(before);
    });
  });

  it('[Q7] an event that was accepted changes nothing when it comes again at once', () => {
    always(({ after, event, now }) => {
      const again = transition(after, event, now);
      expect(again.ok ? again.next : after).toEqual(after);
      expect(again.ok && again.next === after ? again.effects : []).toEqual([]);
    });
  });

  it('[Q8] somebody gets into a call only by the offer that rang them, or asked to join', () => {
    always(({ before, after, event }) => {
      const was = staffIn(before);
      for (const { staffId, as } of staffIn(after)) {
        if (as !== 'lead' && as !== 'next' && as !== 'joined') continue;
        const part = was.find((each) => each.staffId === staffId)?.as;
        if (part === 'lead' || part === 'next' || part === 'joined') continue;
        expect([part, event.type]).toEqual(
          as === 'joined' ? ['invited', 'join'] : ['rung', 'accept'],
        );
      }
    });
  });

  it('[Q36] nobody of staff has two parts in it', () => {
    always(({ after }) => {
      const staff = staffIn(after).map(({ staffId }) => staffId);
      expect(new Set(staff).size).toBe(staff.length);
    });
  });

  it('[Q39] nothing waits for ever: whoever is missing has a deadline within 60 s', () => {
    always(({ after, now }) => {
      const deadline = deadlineOf(after)?.at ?? Infinity;
      expect(anythingMissing(after) ? deadline : now).toBeLessThanOrEqual(now + 60_000);
    });
  });

  it('[Q39] what is due happens, and is not due again', () => {
    always(({ after }) => {
      const due = deadlineOf(after);
      if (due === null) return;
      const result = transition(after, due.event, due.at);
      expect(result).toMatchObject({ ok: true });
      expect(result.ok && result.next).not.toEqual(after);
    });
  });

  it('[Q23] whoever leaves the kiosk does so by an end, and whoever is in a line has a way', () => {
    always(({ before, after, event }) => {
      if (occupiesKiosk(before) && !occupiesKiosk(after)) {
        expect(['cancel', 'leave', 'hangUp', 'lostTooLong', 'barred']).toContain(event.type);
      }
      expect(deskIdsOf(after).length).toBeGreaterThan(0);
      expect('route' in after ? deskIdsOf(after) : [after.deskId]).toContain(after.deskId);
    });
  });
});

describe('what follows', () => {
  it('[Q37] reading the effects tells who is let into the media room, as the state does', () => {
    always(({ before, after, effects }) => {
      const seats = new Set<Seat>(seatsOf(before));
      for (const effect of effects) {
        if (effect.type === 'admit') seats.add(effect.seat);
        if (effect.type === 'dismiss') seats.delete(effect.seat);
        if (effect.type === 'closeMedia') seats.clear();
      }
      if (after.state === 'waiting') seats.add('kiosk');
      expect([...seats].toSorted()).toEqual([...seatsOf(after)].toSorted());
    });
  });

  it('[Q33] the resident is cut off when held, and back when not', () => {
    const isLive = (c: Consultation): boolean =>
      ['inCall', 'onHold', 'transferring'].includes(c.state) && !isResidentHeld(c);
    always(({ before, after, effects }) => {
      const types = effects.map(({ type }) => type);
      expect(types.includes('goLive')).toBe(isLive(after) && !isLive(before));
      expect(types.includes('holdResident')).toBe(isResidentHeld(after) && !isResidentHeld(before));
    });
  });

  it('[Q38] names exactly who is free by it', () => {
    always(({ before, after, effects }) => {
      const free = effects.flatMap((each) => (each.type === 'freed' ? each.staffIds : []));
      const occupied = occupiedStaff(after);
      expect(free).toEqual(occupiedStaff(before).filter((id) => !occupied.includes(id)));
    });
  });

  it('[Q38] looks for somebody whenever somebody begins to wait', () => {
    always(({ before, after, effects }) => {
      if (after.state !== 'waiting' || after.kioskLink.state === 'lost') return;
      if (before.state === 'waiting' && before.kioskLink.state === 'up') return;
      const asked = effects.flatMap((each) => (each.type === 'dispatch' ? each.deskIds : []));
      expect(asked).toEqual(deskIdsOf(after));
    });
  });

  it('[PT2] nobody is in the room who was not let in', () => {
    always(({ after }) => {
      if (!('participants' in after)) return;
      const seats = seatsOf(after);
      for (const { staffId, participantId, stage } of after.participants) {
        const seat: Seat = staffId === null ? `guest:${participantId}` : seatOfStaff(staffId);
        expect(seats.includes(seat)).toBe(stage.kind === 'present');
      }
    });
  });
});
