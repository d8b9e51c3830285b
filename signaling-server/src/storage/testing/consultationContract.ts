import type { Consultation } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, HistoryEntry, Stores } from '../../ports/store.ts';
import { closed, everyState, followUp, inCall, transferring, wrapUp } from './everyState.ts';
import {
  entryFor,
  exampleConsultation,
  exampleOffer,
  insertConsultation,
  insertExampleWard,
} from './exampleWard.ts';

const waiting = exampleConsultation(1);
const second = exampleConsultation(2, 'kiosk-2');

/** What every implementation must do with consultations; `open` makes an empty one. */
export function consultationContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());
  const insert = (c: Consultation) => db.write((s) => insertConsultation(s, c));
  const save = (c: Consultation, type: HistoryEntry['type'] = 'offer', at = 5) =>
    db.write((s) => {
      s.consultations.save(c, { ...entryFor(c, type), at });
    });
  const consultations = <T>(ask: (c: Stores['consultations']) => T): T =>
    db.read((s) => ask(s.consultations));

  it.each(everyState)('[D4] reads back what is $state as it was stored', async (c) => {
    await insert(waiting);
    await save(c, 'back');
    expect(consultations((s) => s.get('c-1'))).toEqual(c);
    expect((await db.archive.history('c-1')).map((e) => e.to)).toEqual(['waiting', c.state]);
  });

  it('[D4] knows the newest consultation of a kiosk', async () => {
    await insert(waiting);
    expect(consultations((s) => s.latestOfKiosk('kiosk-1'))?.id).toBe('c-1');
    expect(consultations((s) => s.latestOfKiosk('kiosk-2'))).toBeNull();
  });

  it('[D4] numbers sequences over all, and tickets per center and day', async () => {
    expect(consultations((s) => s.nextSequence())).toBe(1);
    await insert(waiting);
    expect(consultations((s) => s.nextSequence())).toBe(2);
    expect(consultations((s) => s.nextTicketNumber('center', '2026-11-22'))).toBe(2);
    expect(consultations((s) => s.nextTicketNumber('center', '2026-11-23'))).toBe(1);
  });

  it('[D4] a kiosk is occupied from waiting until the end of the call', async () => {
    expect(consultations((s) => s.occupiesKiosk('kiosk-1'))).toBe(false);
    await insert(waiting);
    for (const c of everyState) {
      await save(c);
      const ended = ['wrapUp', 'followUp', 'closed'].includes(c.state);
      expect(consultations((s) => s.occupiesKiosk('kiosk-1'))).toBe(!ended);
    }
  });

  describe('queues', () => {
    const queue = (...deskIds: string[]) =>
      consultations((s) => s.queue(deskIds)).map((c) => c.sequence);

    it('[D14] a queue has whoever its desk is asked for by now, the first to be served first', async () => {
      await insert(second);
      await insert(waiting);
      expect(queue('desk')).toEqual([1, 2]);
      expect(queue('far-desk')).toEqual([]);
      await save({ ...second, openSteps: 2 }, 'widen');
      expect(queue('far-desk')).toEqual([2]);
      expect(queue('desk', 'far-desk', 'elsewhere')).toEqual([1, 2]);
      await save(
        {
          ...second,
          openSteps: 2,
          standing: { kind: 'lifted', byStaffId: 'staff-1', reason: 'frail' },
        },
        'lift',
      );
      expect(queue('desk')).toEqual([2, 1]);
      expect(consultations((s) => s.inQueue()).map((c) => c.sequence)).toEqual([2, 1]);
    });

    it('[D14] whoever is rung for is still in the queue, whoever talks is not', async () => {
      await insert(waiting);
      await save({ ...waiting, state: 'offered', offers: [exampleOffer('staff-1')] });
      expect(queue('desk')).toEqual([1]);
      await save(inCall, 'accept');
      expect(queue('desk')).toEqual([]);
      expect(consultations((s) => s.inQueue())).toEqual([]);
    });
  });

  describe('staff', () => {
    const ofStaff = (staffId: string) => consultations((s) => s.ofStaff(staffId))?.id ?? null;

    it('[D14] whoever is rung is occupied, all of them', async () => {
      await insert(waiting);
      expect(ofStaff('staff-1')).toBeNull();
      const offers = [exampleOffer('staff-1'), exampleOffer('staff-2')];
      await save({ ...waiting, state: 'offered', offers });
      expect([ofStaff('staff-1'), ofStaff('staff-2')]).toEqual(['c-1', 'c-1']);
      await save(inCall, 'accept');
      expect([ofStaff('staff-1'), ofStaff('staff-2')]).toEqual(['c-1', null]);
    });

    it('[D14] the write-up occupies whoever writes; what follows occupies nobody', async () => {
      await insert(waiting);
      await save(wrapUp, 'hangUp');
      expect(ofStaff('staff-1')).toBe('c-1');
      await save(followUp, 'writeUp');
      expect(ofStaff('staff-1')).toBeNull();
    });

    it('[D14] what is being written up is found, and who takes it over is who it occupies', async () => {
      const writingUp = () => consultations((s) => s.writingUp());
      await insert(waiting);
      expect(writingUp()).toEqual([]);
      await save({ ...wrapUp, left: true }, 'barred');
      expect(writingUp()).toEqual([{ ...wrapUp, left: true }]);
      await save({ ...wrapUp, staffId: 'staff-2' }, 'takeOver');
      expect([ofStaff('staff-1'), ofStaff('staff-2')]).toEqual([null, 'c-1']);
      await save(followUp, 'writeUp');
      expect(writingUp()).toEqual([]);
    });

    it('[D14] who is asked to join is not occupied before they say yes', async () => {
      await insert(waiting);
      const asked = { participantId: 'p', kind: 'colleague', staffId: 'staff-2' } as const;
      const called = { ...asked, name: '同僚', stage: { kind: 'invited', at: 9 } } as const;
      await save({ ...inCall, participants: [called] }, 'invite');
      expect(consultations((s) => s.invitedTo('staff-2')).map((c) => c.id)).toEqual(['c-1']);
      expect(ofStaff('staff-2')).toBeNull();
      const there = { kind: 'present', since: 9, connection: { state: 'up' } } as const;
      await save({ ...inCall, participants: [{ ...asked, name: '同僚', stage: there }] }, 'join');
      expect(consultations((s) => s.invitedTo('staff-2'))).toEqual([]);
      expect(ofStaff('staff-2')).toBe('c-1');
    });
  });

  describe('the database itself', () => {
    it('[D5] [HS23] refuses a second open consultation of one kiosk that holds it', async () => {
      await insert(waiting);
      await expect(insert(exampleConsultation(2))).rejects.toThrow(/UNIQUE|kiosk|staff/);
      expect(consultations((s) => s.open())).toHaveLength(1);
      await save(followUp, 'writeUp');
      const { id, sequence, ticket } = exampleConsultation(2);
      await insert(exampleConsultation(2));
      await save({ ...inCall, id, sequence, ticket, carriedAt: 10 }, 'carry');
      await insert(exampleConsultation(3));
      expect(consultations((s) => s.atKiosk('kiosk-1'))?.id).toBe('c-3');
    });

    it('[D5] refuses a second consultation of one member of staff, as whoever they are in it', async () => {
      await insert(waiting);
      await insert(second);
      const there = { staffId: 'staff-2', staffConnection: { state: 'up' } } as const;
      await save({ ...transferring, stage: { kind: 'briefing', ...there } }, 'accept');
      for (const staffId of ['staff-1', 'staff-2']) {
        const offered = { ...second, state: 'offered', offers: [exampleOffer(staffId)] } as const;
        await expect(save(offered)).rejects.toThrow(/UNIQUE|kiosk|staff/);
      }
      expect(consultations((s) => s.get('c-2'))?.state).toBe('waiting');
      expect(consultations((s) => s.queue(['desk'])).map((c) => c.id)).toEqual(['c-2']);
    });
  });

  describe('figures', () => {
    it('[D4] counts what a specialist wrote up since an instant', async () => {
      await insert(waiting);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(0);
      const notYet = db.write((s) => {
        s.consultations.save(closed, entryFor(closed, 'writeUp'));
        expect(s.consultations.lastEndedBy('staff-1')).toBe(13);
        throw new RangeError('half way');
      });
      await expect(notYet).rejects.toThrow(RangeError);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(0);
      await save(closed, 'writeUp');
      expect(consultations((s) => s.writtenUpBy('staff-1', 13))).toBe(1);
      expect(consultations((s) => s.writtenUpBy('staff-1', 14))).toBe(0);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(13);
      expect(consultations((s) => s.lastEndedBy('staff-2'))).toBe(0);
    });

    it('[D15] a consultation took from the answer to the end of the write-up, whatever followed', async () => {
      const durations = (since: number, limit = 9) =>
        consultations((s) => s.durationsAt('desk', since, limit));
      await insert(waiting);
      await save(inCall, 'accept');
      await save(wrapUp, 'hangUp');
      expect(durations(0)).toEqual([]);
      await save(followUp, 'writeUp', 29);
      await save({ ...closed, closedAt: 500 }, 'handoffSettled', 500);
      expect(durations(29)).toEqual([20]);
      expect(durations(30)).toEqual([]);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(29);
    });

    it('[D15] durations come newest first, of one desk, without who left the queue', async () => {
      const talks = [10, 30, 20].entries();
      for (const [index, acceptedAt] of talks) {
        const { id, sequence, ticket } = exampleConsultation(index + 1);
        const itself = { id, sequence, ticket };
        await insert({ ...waiting, ...itself });
        await save({ ...wrapUp, ...itself, acceptedAt }, 'accept');
        await save({ ...closed, ...itself, closedAt: 100 + index }, 'writeUp');
      }
      const left = exampleConsultation(4);
      await insert(left);
      const ending = { kind: 'cancelled' } as const;
      await save({ ...closed, ...left, state: 'closed', closedAt: 200, ending }, 'cancel');
      expect(consultations((s) => s.durationsAt('desk', 0, 2))).toEqual([82, 71]);
      expect(consultations((s) => s.durationsAt('far-desk', 0, 2))).toEqual([]);
    });
  });
}
