import { describe, expect, it } from 'vitest';
import { waiting } from '../testing/examples.ts';
import { deadlineOf } from '../testing/deadlineOf.ts';
import { always } from '../testing/stories.ts';
import { endsOf, limitOf, connectionStateOf } from './connections.ts';
import type { Seat } from './participants.ts';
import { deskIdsOf, occupiesKiosk } from './queue.ts';
import { freedBy, isSought } from './search.ts';
import { isSideTalk } from './sideTalk.ts';
import { CONSULTATION_STATES, type Consultation } from './state.ts';
import { transition } from './transition.ts';
import { isResidentHeld, occupiedStaff, seatOfStaff, seatsOf, staffIn } from './who.ts';

const anythingMissing = (c: Consultation): boolean =>
  endsOf(c).some((end) => connectionStateOf(c, end)?.state === 'lost');

describe('whatever happens', { timeout: 60_000 }, () => {
  it('[Q29] the stories come to every state and every stage', () => {
    const seen = new Set<string>();
    // The rarest stage comes in about one of a hundred stories.
    always(({ after }) => {
      seen.add(after.state === 'transferring' ? after.stage.kind : after.state);
    }, 2_000);
    expect([...seen].toSorted()).toEqual(
      [
        ...CONSULTATION_STATES.filter((state) => state !== 'transferring'),
        ...['looking', 'ringing', 'briefing', 'together'],
      ].toSorted(),
    );
  });

  it('[Q2] who is meant, the ticket, the sequence and the waiting time never change', () => {
    const kept = (c: Consultation) => {
      const { id, sequence, ticket, kioskId, centerId, topicId, requestedAt, needs } = c;
      return { id, sequence, ticket, kioskId, centerId, topicId, requestedAt, needs };
    };
    always(({ after }) => {
      expect(kept(after)).toEqual(kept(waiting));
    });
  });

  it('[Q22] the standing changes only by being lifted, once', () => {
    always(({ before, after, event }) => {
      const isLifted = event.type === 'lift' && before.standing.kind !== 'lifted';
      expect(after.standing.kind).toBe(isLifted ? 'lifted' : before.standing.kind);
      expect(isLifted || after.standing === before.standing).toBe(true);
    });
  });

  it('[Q13] what is closed stays closed; only what was written of it can be corrected', () => {
    always(({ before, after, event }) => {
      if (before.state !== 'closed') return;
      const isCorrected = event.type === 'amend' && after.state === 'closed';
      expect(isCorrected ? { ...after, ending: before.ending } : after).toEqual(before);
    });
  });

  it('[Q7] an event that was accepted changes nothing when it comes again at once', () => {
    always(({ after, event, now }) => {
      const again = transition(after, event, now);
      expect(again.ok ? again.next : after).toEqual(after);
      expect(again.ok && again.next === after ? again.effects : []).toEqual([]);
    });
  });

  it('[Q8] [HP30] somebody gets into a call only by the offer that rang them, asked to join, or as who stands beside the resident', () => {
    always(({ before, after, event }) => {
      const was = staffIn(before);
      for (const { staffId, as } of staffIn(after)) {
        if (as !== 'lead' && as !== 'next' && as !== 'joined') continue;
        const part = was.find((each) => each.staffId === staffId)?.as;
        if (part === 'lead' || part === 'next' || part === 'joined') continue;
        if (event.type === 'sideTalk' && as === 'joined') continue;
        expect([part, event.type]).toEqual(
          as === 'joined' ? ['invited', 'join'] : ['rung', 'accept'],
        );
      }
    });
  });

  it('[Q42] a write-up changes hands only when nobody waits for who has it', () => {
    const taken = new Set<boolean>();
    always(({ before, after, event }) => {
      if (before.state !== 'wrapUp' || after.state !== 'wrapUp') return;
      if (before.staffId !== after.staffId) taken.add(event.type === 'takeOver' && before.left);
    });
    expect([...taken]).toEqual([true]);
  });

  it('[HS24] what a phone carries stays carried, from a call on, and holds its kiosk no longer', () => {
    const begun = new Set<string>();
    always(({ before, after, event, now }) => {
      const begins = before.carriedAt === null && after.carriedAt !== null;
      expect(after.carriedAt).toBe(begins ? now : before.carriedAt);
      if (begins) begun.add(`${event.type} ${before.state} ${after.state}`);
      expect(after.carriedAt !== null && occupiesKiosk(after)).toBe(false);
    });
    for (const each of begun) expect(each).toMatch(/^carry (\w+) \1$/);
    expect([...begun]).toContain('carry inCall inCall');
  });

  it('[Q36] nobody of staff has two parts in it', () => {
    always(({ after }) => {
      const staff = staffIn(after).map(({ staffId }) => staffId);
      expect(new Set(staff).size).toBe(staff.length);
    });
  });

  it('[Q39] nothing waits for ever: whoever is missing has a deadline within their limit', () => {
    always(({ after, now }) => {
      const deadline = deadlineOf(after)?.at ?? Infinity;
      expect(anythingMissing(after) ? deadline : now).toBeLessThanOrEqual(now + limitOf(after));
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

  it('[Q23] whoever leaves the kiosk does so by an end, and whoever is in a queue has a way', () => {
    always(({ before, after, event }) => {
      const hasLeft = occupiesKiosk(before) && !occupiesKiosk(after);
      const isEnd = ['cancel', 'leave', 'hangUp', 'lostTooLong', 'barred', 'carry'].includes(
        event.type,
      );
      expect(hasLeft && !isEnd).toBe(false);
      expect(deskIdsOf(after).length).toBeGreaterThan(0);
      expect('route' in after ? deskIdsOf(after) : [after.deskId]).toContain(after.deskId);
    });
  });
});

describe('what follows', { timeout: 60_000 }, () => {
  it('[Q37] whoever has no seat any more is sent out of the media room, and nobody else', () => {
    always(({ before, after, effects }) => {
      const isClosed = effects.some(({ type }) => type === 'closeMedia');
      const sent = effects.flatMap((each) => (each.type === 'dismiss' ? [each.seat] : []));
      const seats: readonly Seat[] = seatsOf(after);
      const gone = seatsOf(before).filter((seat) => !seats.includes(seat));
      expect(sent).toEqual(isClosed ? [] : gone);
      // A room that is closed sends everybody out: only the kiosk has a seat in the next one.
      expect(isClosed && seats.some((seat) => seat !== 'kiosk')).toBe(false);
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

  it('[HP32] nobody is held for a talk aside without staff of their center in it', () => {
    always(({ after }) => {
      if (!isSideTalk(after)) return;
      const isThere = after.participants.some(
        ({ kind, stage }) => kind === 'centerStaff' && stage.kind === 'present',
      );
      expect(isThere).toBe(true);
    });
  });

  it('[Q38] names exactly who is free by it', () => {
    always(({ before, after }) => {
      const free = new Set(freedBy(before, after));
      for (const staffId of [...occupiedStaff(before), ...occupiedStaff(after)]) {
        const isFree = !occupiedStaff(after).includes(staffId);
        expect(free.has(staffId)).toBe(isFree);
      }
    });
  });

  it('[Q38] looks for somebody whenever somebody begins to wait', () => {
    always(({ before, after }) => {
      if (after.state !== 'waiting' || after.kioskConnection.state === 'lost') return;
      const began = before.state !== 'waiting' || before.kioskConnection.state === 'lost';
      const isWider =
        before.state === 'waiting' && deskIdsOf(after).length > deskIdsOf(before).length;
      expect(isSought(before, after)).toBe(began || isWider);
    });
  });

  it('[Q38] nobody is looked for who neither waits nor is transferred', () => {
    always(({ before, after }) => {
      const mayRing = after.state === 'waiting' || after.state === 'transferring';
      expect(isSought(before, after) && !mayRing).toBe(false);
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
