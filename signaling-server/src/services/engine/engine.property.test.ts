import type { AuditEntry, Handoff, Queued } from '@madoguchi/domain';
import { deskIdsOf, inOrder, occupiedStaff } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { Database, Stores } from '../../ports/store.ts';
import {
  exampleKiosk,
  exampleStaff,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { demoHours } from '../demo/demoQueues.ts';
import { attempt, deeds, deedsWithCards, KIOSKS, STAFF, type Deed } from '../testing/deeds.ts';
import { bookingKind } from '../records/booking/index.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { handoffKind } from '../records/handoff/kind.ts';
import { Fixture } from '../testing/fixture.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** A ward of two desks, in which everybody is at work. */
async function openWard(around: (db: Database) => Database = (db) => db): Promise<Fixture> {
  const db = around(createMemoryDatabase());
  await db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putOpeningHours(demoHours);
    for (const id of KIOSKS.slice(2)) stores.kiosks.insert(exampleKiosk(id));
    for (const [id, deskIds] of Object.entries(STAFF)) {
      const person = { ...exampleStaff, id, displayName: id, deskIds };
      if (stores.staff.get(id) === null) stores.staff.insert(person);
    }
  });
  const office = new Fixture(db);
  for (const id of Object.keys(STAFF)) await office.available(id);
  return office;
}

/** Whether this person could be rung at one of the desks that are asked for somebody. */
const serves = (staffId: string, c: Queued): boolean =>
  deskIdsOf(c).some((id) => STAFF[staffId]?.includes(id));

/** The same, and they are not kept free for a booking while somebody else is there (BK24). */
function mayBeRung(office: Pick<Fixture, 'services'>, stores: Stores, staffId: string, c: Queued) {
  if (!serves(staffId, c)) return false;
  const there = Object.keys(STAFF)
    .filter((id) => office.services.connections.isStaffConnected(id) && serves(id, c))
    .filter((id) => stores.staff.availability(id).state === 'available');
  const isKept = (id: string): boolean => stores.records(bookingKind).isKept(id);
  const goesFirst = c.why.kind !== 'arrived' || c.standing.kind === 'lifted';
  const others = there.filter((id) => !isKept(id) && !c.passedBy.includes(id));
  return goesFirst || !isKept(staffId) || others.length === 0;
}

/** Nobody was rung for somebody while they could be rung for somebody before them. */
const noInversion =
  (office: Fixture) =>
  (unit: UnitOfWork): void => {
    const queue = inOrder(unit.stores.consultations.inQueue());
    for (const { before: was, after } of unit.changesOf(consultationKind)) {
      const place = queue.findIndex(({ id }) => id === after.id);
      if (after.state !== 'offered' || queue[place]?.state !== 'offered') continue;
      // Whoever rings already, and is lifted meanwhile, is rung for nobody anew.
      const known = was?.state === 'offered' ? was.offers.map(({ offerId }) => offerId) : [];
      const made = after.offers.filter(({ offerId }) => !known.includes(offerId));
      for (const before of queue.slice(0, place)) {
        if (before.state !== 'waiting' || before.kioskConnection.state === 'lost') continue;
        const overtaken = made.some(({ staffId }) =>
          mayBeRung(office, unit.stores, staffId, before),
        );
        expect(overtaken, `${after.id} before ${before.id}`).toBe(false);
      }
    }
  };

/** Nobody waits beside a free specialist, and nobody has two parts. */
function atRest(office: Fixture): void {
  const { open: all, free } = office.db.read(({ consultations, staff: people }) => ({
    open: consultations.open(),
    free: Object.keys(STAFF).filter(
      (id) =>
        office.services.connections.isStaffConnected(id) &&
        people.availability(id).state === 'available' &&
        consultations.ofStaff(id) === null,
    ),
  }));
  const parts = all.flatMap((c) => occupiedStaff(c));
  expect(new Set(parts).size).toBe(parts.length);
  for (const c of all) {
    if (c.state !== 'waiting' || c.kioskConnection.state === 'lost') continue;
    const idle = office.db.read((stores) => free.filter((id) => mayBeRung(office, stores, id, c)));
    expect(idle, `${c.id} waits`).toEqual([]);
  }
}

const REHEARSED = new Error('this unit of work was only rehearsed');

/** Runs every unit of work twice: the first time all of it is taken back. */
const runningTwice = (db: Database): Database => ({
  ...db,
  async write(work) {
    const rehearsed = db.write((stores): never => {
      work(stores);
      throw REHEARSED;
    });
    await rehearsed.catch((error: unknown) => {
      if (error !== REHEARSED) throw error;
    });
    return db.write(work);
  },
});

it.each([
  ['[EG1] whatever happens', (db: Database) => db],
  ['[EG41] whatever happens, with every unit of work run twice', runningTwice],
] as const)(
  '%s, nobody is overtaken, doubled, or waits beside a free specialist [BK24]',
  async (_name, around) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 10, maxLength: 60 }), async (all) => {
        const office = await openWard(around);
        office.services.runner.inTransaction(noInversion(office));
        for (const deed of all) {
          await attempt(deed, office);
          atRest(office);
        }
        office.services.stop();
      }),
      { numRuns: 100 },
    );
  },
  60_000,
);

const ANYTHING = { staffId: null, recordKind: null, recordId: null, action: null };
const SYSTEM = { kind: 'system' };
const MANY = 10_000;

/** Everything that was entered after this entry, the oldest first. */
async function entriesAfter(office: Fixture, last: number): Promise<readonly AuditEntry[]> {
  const anything = { ...ANYTHING, from: null, until: null, before: null };
  const entries = await office.db.archive.searchAudit(anything, MANY);
  return entries.filter(({ sequence }) => sequence > last).toReversed();
}

/** What the last entry about a card tells, and of whom: whoever the card names has to have done it. */
function toldOf(h: Handoff): { what: readonly string[]; by: string | null } {
  switch (h.state) {
    case 'sent':
      return { what: ['sent', 'released', 'passedOn'], by: null };
    case 'accepted':
    case 'returned':
      return { what: [h.state], by: h.byStaffId };
    case 'settled':
      return h.how === 'done'
        ? { what: ['settled'], by: h.byStaffId }
        : { what: ['withdrawn'], by: 'system' };
  }
}

/** Whether the last entry about a card tells of what was done to it last, by whoever did it. */
function isTold(h: Handoff, last: AuditEntry | undefined): boolean {
  if (last === undefined) return false;
  const { what, by } = toldOf(h);
  const historyActor = last.actor.kind === 'staff' ? last.actor.staffId : last.actor.kind;
  return (
    what.some((each) => `handoff.${each}` === last.action) && (by ?? historyActor) === historyActor
  );
}

it('[G12] every entry was the act of whoever asked for it, or the system’s', async () => {
  const seen = new Set<string>();
  const walk = async (all: readonly Deed[]): Promise<void> => {
    const office = await openWard();
    const asked = vi.spyOn(office.services.runner, 'once');
    const cards = new Map<string, Handoff>();
    office.services.runner.onChange(handoffKind, ({ after }) => cards.set(after.id, after));
    const lastOf = new Map<string, AuditEntry>();
    let last = (await entriesAfter(office, 0)).length;
    for (const deed of all) {
      asked.mockClear();
      await attempt(deed, office);
      const actors = [SYSTEM, ...asked.mock.calls.map(([{ caller }]) => caller.actor)];
      for (const entry of await entriesAfter(office, last)) {
        expect(actors, entry.action).toContainEqual(entry.actor);
        seen.add(entry.action);
        lastOf.set(entry.record.id, entry);
        last = entry.sequence;
      }
      for (const [id, card] of cards) {
        expect(isTold(card, lastOf.get(id)), `${card.purpose} ${card.state}`).toBe(true);
      }
    }
    office.services.stop();
  };
  const walks = fc.array(deedsWithCards, { minLength: 60, maxLength: 120, size: 'max' });
  await fc.assert(fc.asyncProperty(walks, walk), { numRuns: 150 });
  // The walks came through everything that can happen to a card.
  for (const what of ['sent', 'accepted', 'returned', 'released', 'settled', 'withdrawn']) {
    expect([...seen]).toContain(`handoff.${what}`);
  }
}, 120_000);
