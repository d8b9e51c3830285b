import type { Consultation } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
import {
  entryFor,
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from './exampleWard.ts';

const waiting = exampleConsultation(1);
const { kioskLink, passedBy, state: _waiting, ...facts } = waiting;
const talking = {
  ...facts,
  kioskLink,
  staffId: 'staff-1',
  staffLink: { state: 'lost', since: 7 } as const,
  acceptedAt: 9,
};

/** One consultation in every state there is. */
const everyState: readonly Consultation[] = [
  { ...waiting, passedBy: ['staff-2'] },
  {
    ...facts,
    kioskLink,
    passedBy,
    state: 'offered',
    offerId: 'o',
    staffId: 'staff-1',
    offeredAt: 2,
    expiresAt: 3,
  },
  { ...talking, state: 'inCall' },
  { ...talking, state: 'onHold', heldAt: 10, reason: 'checking' },
  { ...talking, state: 'transferring', toDeskId: 'desk', requestedTransferAt: 11 },
  { ...facts, state: 'wrapUp', staffId: 'staff-1', acceptedAt: 9, endedAt: 12 },
  { ...facts, state: 'closed', closedAt: 13, ending: { kind: 'dropped', side: 'kiosk' } },
  {
    ...facts,
    state: 'closed',
    closedAt: 13,
    ending: {
      kind: 'written-up',
      staffId: 'staff-1',
      outcome: { settled: false, comeBack: { needed: true, reason: 'identity-check' }, note: '。' },
    },
  },
];

/** What every implementation of the database port must do; `open` makes an empty one. */
export function storeContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());
  const insert = (c: Consultation) => db.write((s) => insertConsultation(s, c));
  const consultations = <T>(ask: (c: Stores['consultations']) => T): T =>
    db.read((s) => ask(s.consultations));

  describe('units of work', () => {
    it('[D1] one that throws leaves nothing behind', async () => {
      const broken = db.write((stores) => {
        insertConsultation(stores, waiting);
        throw new RangeError('half way');
      });
      await expect(broken).rejects.toThrow(RangeError);
      expect(consultations((c) => c.open())).toEqual([]);
      expect(consultations((c) => c.history('c-1'))).toEqual([]);
    });

    it('[D1] offices and people that were taken back are not remembered', async () => {
      const name = { ja: '新' };
      const desk = { id: 'desk-new', kind: 'tax', branchId: null, departmentId: null } as const;
      const staff = { id: 'staff-new', displayName: '新', role: 'specialist' } as const;
      const enter = (stores: Stores): void => {
        stores.organisation.putDesk({ ...desk, name });
        stores.staff.insert({ ...staff, deskIds: [desk.id], centerIds: [], disabled: false });
      };
      const known = () =>
        db.read(({ organisation, staff: people }) => [
          organisation.desk(desk.id)?.id,
          people.get(staff.id)?.deskIds,
          people.all().length,
        ]);
      const [, , before] = known();
      const broken = (stores: Stores): void => {
        enter(stores);
        expect(stores.staff.get(staff.id)?.deskIds).toEqual([desk.id]);
        throw new RangeError('half way');
      };
      await expect(db.write(broken)).rejects.toThrow(RangeError);
      expect(known()).toEqual([undefined, undefined, before]);
      await Promise.allSettled([db.write(broken), db.write(() => undefined)]);
      expect(known()).toEqual([undefined, undefined, before]);
      await db.write(enter);
      expect(known()).toEqual([desk.id, [desk.id], Number(before) + 1]);
    });

    it('[D3] of several at once only the one that throws is taken back', async () => {
      const results = await Promise.allSettled([
        insert(waiting),
        db.write((stores) => {
          insertConsultation(stores, exampleConsultation(2, 'kiosk-2'));
          throw new RangeError('not this one');
        }),
        insert(exampleConsultation(3, 'kiosk-2')),
      ]);
      expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(consultations((c) => c.open()).map((c) => c.sequence)).toEqual([1, 3]);
    });
  });

  describe('consultations', () => {
    it.each(everyState)('[D4] reads back what is $state as it was stored', async (c) => {
      await insert(waiting);
      await db.write((s) => {
        s.consultations.save(c, entryFor(c, 'back'));
      });
      expect(consultations((s) => s.get('c-1'))).toEqual(c);
      expect(consultations((s) => s.history('c-1')).map((e) => e.to)).toEqual(['waiting', c.state]);
    });

    it('[D4] finds a line by its desks, in order, without what is closed', async () => {
      await insert(exampleConsultation(2, 'kiosk-2'));
      await insert(waiting);
      expect(consultations((s) => s.queue(['desk'])).map((c) => c.id)).toEqual(['c-1', 'c-2']);
      expect(consultations((s) => s.queue(['other']))).toEqual([]);
    });

    it('[D4] knows the newest consultation of a kiosk and what a specialist has', async () => {
      await insert(waiting);
      await db.write((s) => {
        const offered = everyState[1] as Consultation;
        s.consultations.save(offered, entryFor(offered, 'offer'));
      });
      expect(consultations((s) => s.latestOfKiosk('kiosk-1'))?.id).toBe('c-1');
      expect(consultations((s) => s.latestOfKiosk('kiosk-2'))).toBeNull();
      expect(consultations((s) => s.ofStaff('staff-1'))?.id).toBe('c-1');
      expect(consultations((s) => s.ofStaff('staff-2'))).toBeNull();
    });

    it('[D4] counts what a specialist wrote up since an instant', async () => {
      await insert(waiting);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(0);
      const notYet = db.write((s) => {
        const closed = everyState.at(-1) as Consultation;
        s.consultations.save(closed, entryFor(closed, 'writeUp'));
        expect(s.consultations.lastEndedBy('staff-1')).toBe(13);
        throw new RangeError('half way');
      });
      await expect(notYet).rejects.toThrow(RangeError);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(0);
      await db.write((s) => {
        const closed = everyState.at(-1) as Consultation;
        s.consultations.save(closed, entryFor(closed, 'writeUp'));
      });
      expect(consultations((s) => s.writtenUpBy('staff-1', 13))).toBe(1);
      expect(consultations((s) => s.writtenUpBy('staff-1', 14))).toBe(0);
      expect(consultations((s) => s.lastEndedBy('staff-1'))).toBe(13);
      expect(consultations((s) => s.lastEndedBy('staff-2'))).toBe(0);
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
        await db.write((s) => s.consultations.save(c, entryFor(c, 'offer')));
        const ended = c.state === 'wrapUp' || c.state === 'closed';
        expect(consultations((s) => s.occupiesKiosk('kiosk-1'))).toBe(!ended);
      }
    });

    it('[D5] refuses a second open consultation of one kiosk', async () => {
      await insert(waiting);
      await expect(insert(exampleConsultation(2))).rejects.toThrow(/UNIQUE|kiosk|staff/);
      expect(consultations((s) => s.open())).toHaveLength(1);
    });

    it('[D5] refuses a second consultation of one specialist', async () => {
      await insert(waiting);
      await insert(exampleConsultation(2, 'kiosk-2'));
      const offeredTo = (c: Consultation) =>
        ({ ...everyState[1], ...c, state: 'offered' }) as Consultation;
      const save = (c: Consultation) =>
        db.write((s) => {
          s.consultations.save(offeredTo(c), entryFor(c, 'offer'));
        });
      await save(waiting);
      await expect(save(exampleConsultation(2, 'kiosk-2'))).rejects.toThrow(/UNIQUE|kiosk|staff/);
      expect(consultations((s) => s.get('c-2'))?.state).toBe('waiting');
    });
  });
}
