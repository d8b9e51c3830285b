import type { AuditEntry, Handoff } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { attempt, deedsWithCards, openWard, type Deed } from '../testing/deeds.ts';
import type { Fixture } from '../testing/fixture.ts';

const ANYTHING = { staffId: null, recordKind: null, recordId: null, action: null };
const SYSTEM = { kind: 'system' };
const MANY = 10_000;

/** Everything that was entered after this entry, the oldest first. */
const entriesAfter = (office: Fixture, last: number): readonly AuditEntry[] =>
  office.db
    .read(({ audit }) => audit.search({ ...ANYTHING, from: null, until: null, before: null }, MANY))
    .filter(({ sequence }) => sequence > last)
    .toReversed();

/** What the last entry about a card has to say, so that whoever the card names did it. */
function lastEntryOf(h: Handoff): { action: string; actor: unknown } {
  const by = (staffId: string): unknown => expect.objectContaining({ kind: 'staff', staffId });
  switch (h.state) {
    case 'sent':
      return { action: expect.stringMatching(/sent|released|passedOn/), actor: expect.anything() };
    case 'accepted':
      return { action: 'handoff.accepted', actor: by(h.byStaffId) };
    case 'returned':
      return { action: 'handoff.returned', actor: by(h.byStaffId) };
    case 'settled':
      return h.how === 'done'
        ? { action: 'handoff.settled', actor: by(h.byStaffId) }
        : { action: 'handoff.withdrawn', actor: SYSTEM };
  }
}

it('[G12] every entry was the act of whoever asked for it, or the system’s', async () => {
  const seen = new Set<string>();
  const walk = async (all: readonly Deed[]): Promise<void> => {
    const office = await openWard();
    const asked = vi.spyOn(office.services.consultations, 'once');
    const cards = new Map<string, Handoff>();
    office.services.consultations.onDone(({ handoffs }) => {
      for (const card of handoffs.values()) cards.set(card.id, card);
    });
    const lastOf = new Map<string, AuditEntry>();
    let last = entriesAfter(office, 0).length;
    for (const deed of all) {
      asked.mockClear();
      await attempt(deed, office);
      const doers = [SYSTEM, ...asked.mock.calls.map(([{ caller }]) => caller.actor)];
      for (const entry of entriesAfter(office, last)) {
        expect(doers, entry.action).toContainEqual(entry.actor);
        seen.add(entry.action);
        lastOf.set(entry.record.id, entry);
        last = entry.sequence;
      }
      for (const [id, card] of cards) {
        expect(lastOf.get(id), `${card.purpose} ${card.state}`).toMatchObject(lastEntryOf(card));
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
