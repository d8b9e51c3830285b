import type { ContactRequest, Handoff } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, GuestLink, UnmetDemand } from '../../ports/store.ts';
import { everyCard, sent, wish } from './exampleRecords.ts';
import { exampleConsultation, insertConsultation, insertExampleWard } from './exampleWard.ts';

/** What every implementation must do with what accompanies consultations. */
export function recordContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write((stores) => {
      insertExampleWard(stores);
      insertConsultation(stores, exampleConsultation(1));
    });
  });
  afterEach(() => db.close());

  describe('cards', () => {
    const put = (...handoffs: Handoff[]) =>
      db.write((s) => {
        for (const handoff of handoffs) s.handoffs.put(handoff);
      });

    it.each(everyCard)('[D4] a card that is $state is read back as it was stored', async (h) => {
      await put(sent, h);
      expect(db.read((s) => s.handoffs.get('h-1'))).toEqual(h);
      expect(db.read((s) => s.handoffs.openOf('c-1'))).toEqual(h.state === 'settled' ? [] : [h]);
      expect(db.read((s) => s.handoffs.openOf('c-2'))).toEqual([]);
      expect(db.read((s) => s.handoffs.get('nothing'))).toBeNull();
    });

    it('[D14] open cards come by due day, then by when they were sent; settled ones do not', async () => {
      const due = (id: string, dueDay: string, sentAt: number): Handoff => ({
        ...sent,
        id,
        sentAt,
        card: { ...sent.card, dueDay },
      });
      await put(due('c', '2026-12-02', 1), due('b', '2026-12-01', 9), due('a', '2026-12-01', 8));
      await put({ ...everyCard[3], id: 'settled' });
      const ids = (found: readonly Handoff[]) => found.map((h) => h.id);
      expect(ids(db.read((s) => s.handoffs.openTo(['far-desk'])))).toEqual(['a', 'b', 'c']);
      expect(ids(db.read((s) => s.handoffs.open()))).toEqual(['a', 'b', 'c']);
      expect(db.read((s) => s.handoffs.openTo(['desk']))).toEqual([]);
    });

    it('[D14] a returned card is found by who sent it, and by its new desk when sent again', async () => {
      const returned = everyCard[2];
      const returnedTo = (staffId: string, ...deskIds: string[]) =>
        db.read((s) => s.handoffs.returnedTo(staffId, deskIds));
      await put(sent, returned);
      expect(returnedTo('staff-1')).toEqual([returned]);
      expect(returnedTo('staff-2', 'far-desk')).toEqual([]);
      await put({ ...sent, card: { ...sent.card, toDeskId: 'desk' } });
      expect(returnedTo('staff-1')).toEqual([]);
      expect(db.read((s) => s.handoffs.openTo(['desk']))).toHaveLength(1);
    });

    it('[D14] a returned card is found by the desk it came from, and by whoever sent it since', async () => {
      const returned = everyCard[2];
      const returnedTo = (staffId: string, ...deskIds: string[]) =>
        db.read((s) => s.handoffs.returnedTo(staffId, deskIds));
      await put(sent, returned);
      expect(returnedTo('staff-2', 'far-desk', returned.fromDeskId)).toEqual([returned]);
      expect(returnedTo('staff-1', returned.fromDeskId)).toEqual([returned]);
      await put({ ...returned, fromStaffId: 'staff-2' });
      expect([returnedTo('staff-1'), returnedTo('staff-2')]).toMatchObject([[], [{ id: 'h-1' }]]);
    });
  });

  describe('requests to be called', () => {
    const put = (contact: ContactRequest) =>
      db.write((s) => {
        s.contacts.put(contact);
      });
    const openIds = (deskIds: string[], centerIds: string[]) =>
      db.read((s) => s.contacts.open(deskIds, centerIds)).map((c) => c.id);

    it('[D14] open ones of a desk or a center come oldest first, each once', async () => {
      await put({ ...wish, id: 'young', requestedAt: 9 });
      await put(wish);
      await put({ ...wish, id: 'taken', state: 'taken', byStaffId: 'staff-1', takenAt: 10 });
      expect(openIds(['desk'], ['center'])).toEqual(['old', 'taken', 'young']);
      expect(openIds([], ['center'])).toEqual(['old', 'taken', 'young']);
      expect(openIds(['far-desk'], [])).toEqual([]);
    });

    it('[D16] a finished one loses its telephone number and is no longer asked for', async () => {
      await put(wish);
      expect(db.read((s) => s.contacts.get('old'))).toEqual(wish);
      const done = { state: 'done', byStaffId: 'staff-1', doneAt: 9, result: 'reached' } as const;
      await put({ ...wish, ...done });
      expect(db.read((s) => s.contacts.get('old'))).toEqual({ ...wish, ...done, phone: null });
      expect(openIds(['desk'], ['center'])).toEqual([]);
    });
  });

  it('[D14] unmet demand is read back since an instant, in its order', async () => {
    const unmet: UnmetDemand = {
      at: 10,
      centerId: 'center',
      topicId: 'care',
      deskId: 'desk',
      way: 'callback',
      because: 'closed',
    };
    const later: UnmetDemand = { ...unmet, at: 20, way: 'paper', because: 'nobody-free' };
    await db.write((s) => {
      for (const each of [later, unmet, unmet]) s.unmetDemand.count(each);
    });
    expect(await db.archive.unmetDemand(10)).toEqual([unmet, unmet, later]);
    expect(await db.archive.unmetDemand(11)).toEqual([later]);
    expect(await db.archive.unmetDemand(10, later.at)).toEqual([unmet, unmet]);
  });

  describe('answered commands', () => {
    const command = { commandId: 'a', by: 'kiosk:k', event: 'kiosk.sync', answer: { n: 1 }, at: 5 };

    it('[D17] an answer is found by its command, and taken back with it', async () => {
      await db.write((s) => {
        s.commands.put(command);
      });
      const broken = db.write((s) => {
        s.commands.put({ ...command, commandId: 'b' });
        throw new RangeError('half way');
      });
      await expect(broken).rejects.toThrow(RangeError);
      expect(db.read((s) => s.commands.find('a'))).toEqual(command);
      expect(db.read((s) => s.commands.find('b'))).toBeNull();
    });

    it('[D17] a command is answered once; what is old is forgotten', async () => {
      const put = (at: number) =>
        db.write((s) => {
          s.commands.put({ ...command, at });
        });
      await put(5);
      await expect(put(6)).rejects.toThrow(/unique|^a$/i);
      await db.forgetCommandsBefore(5);
      expect(await db.archive.answer('a')).toEqual({ ...command, at: 5 });
      await db.forgetCommandsBefore(6);
      expect(await db.archive.answer('a')).toBeNull();
      expect(db.read((s) => s.commands.find('a'))).toBeNull();
    });
  });

  describe('guests', () => {
    const guest: GuestLink = { participantId: 'p-1', consultationId: 'c-1', expiresAt: 100 };
    const putLink = () =>
      db.write((s) => {
        s.guests.putLink({ ...guest, digest: 'link' });
      });
    const take = (now: number) =>
      db.write((s) => s.guests.takeLink('link', { digest: 'session', expiresAt: 500 }, now));
    const session = (now: number) => db.read((s) => s.guests.bySession('session', now));

    it('[D9] a link is used once, and the session that takes its place has an end of its own', async () => {
      await putLink();
      expect(session(1)).toBeNull();
      const taken = { ...guest, expiresAt: 500 };
      expect(await take(99)).toEqual(taken);
      expect(await take(99)).toBeNull();
      expect(session(499)).toEqual(taken);
      expect(session(500)).toBeNull();
    });

    it('[D9] a link that has expired is not used', async () => {
      await putLink();
      expect(await take(100)).toBeNull();
      expect(await take(99)).toBeNull();
    });

    it('[D9] a new link ends the session that somebody had', async () => {
      await putLink();
      await take(1);
      await putLink();
      expect(session(1)).toBeNull();
      expect(await take(1)).toMatchObject({ participantId: 'p-1' });
    });

    it.each(['remove', 'removeAll'] as const)('[D9] %s ends link and session', async (how) => {
      await putLink();
      await take(1);
      await db.write(({ guests }) => {
        if (how === 'remove') guests.remove('p-1');
        else guests.removeAll('c-1');
        guests.remove('nobody');
      });
      expect(session(1)).toBeNull();
    });
  });
}
