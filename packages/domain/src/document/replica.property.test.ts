import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Seat } from '../consultation/participants.ts';
import { unwrap } from '../errors.ts';
import { anyEdit, twoFields, type Edit, type TwoFields } from '../testing/twoFields.ts';
import type { DocumentEntry } from './liveDocument.ts';
import {
  emptyDocument,
  lastTaken,
  missedSince,
  take,
  type OrderedDocument,
} from './orderedDocument.ts';
import { followed, proposed, resumed, withdrawn, type Replica } from './replica.ts';

type Entries = readonly DocumentEntry<Edit>[];

/** A page and the two ways between it and the server, each of which may lose and double. */
class Page {
  readonly by: Seat;
  replica: Replica<TwoFields, Edit> | null = null;
  #last = 0;
  /** Notices that are on their way here. */
  readonly inbox: Entries[] = [];

  constructor(by: Seat) {
    this.by = by;
  }

  edit(operation: Edit): void {
    if (this.replica === null) return;
    this.#last += 1;
    const mine = { clientSequence: this.#last, operation };
    this.replica = proposed(twoFields, this.replica, mine);
  }

  /** The next notice comes; one that leaves a gap tells to ask. */
  receive(office: Office): void {
    const entries = this.inbox.shift();
    if (entries === undefined || this.replica === null) return;
    const next = followed(twoFields, this.replica, entries);
    if (next === null) this.ask(office);
    else this.replica = next;
  }

  ask(office: Office): void {
    const { document } = office;
    const known = this.replica?.sequence ?? null;
    const missed = known === null || office.forgetful ? null : missedSince(document, known);
    const { state, sequence } = document;
    const said = {
      epoch: 'e',
      by: this.by,
      taken: lastTaken(document, this.by, this.by),
      snapshot: missed === null ? { state, sequence } : null,
      entries: missed ?? [],
    };
    this.replica = resumed(twoFields, this.replica, said, this.by);
    if (this.replica === null) throw new Error('the answer has a gap');
  }

  /** Sends some of what is pending, from the oldest on; the server passes it on to everybody. */
  send(office: Office, count: number): void {
    for (const mine of this.replica?.pending.slice(0, count) ?? []) {
      office.take({ by: this.by, clientId: this.by, ...mine });
    }
  }
}

class Office {
  document: OrderedDocument<TwoFields, Edit> = emptyDocument(twoFields);
  /** Whether its log is always too short for whoever asks. */
  forgetful = false;
  readonly pages: readonly Page[] = [new Page('kiosk'), new Page('staff:s1'), new Page('guest:g1')];

  take(proposal: Parameters<typeof take>[2]): void {
    const { document, entry } = unwrap(take(twoFields, this.document, proposal));
    this.document = document;
    if (entry === null) return;
    // Whoever was not there yet hears nothing.
    for (const page of this.pages) {
      if (page.replica !== null) page.inbox.push([entry]);
    }
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), edit: anyEdit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('receive' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), count: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('double' as const) }) },
  // A cut: what was on its way is lost, and the page asks.
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
);
const story = fc.array(fc.record({ who: fc.nat(2), step }), { maxLength: 120, size: 'max' });

function tell(office: Office, moves: readonly { who: number; step: StepOf<typeof step> }[]): void {
  for (const { who, step: move } of moves) {
    const page = office.pages[who];
    if (page === undefined) continue;
    switch (move.do) {
      case 'edit':
        page.edit(move.edit);
        break;
      case 'receive':
        page.receive(office);
        break;
      case 'send':
        page.send(office, move.count);
        break;
      case 'lose':
        page.inbox.shift();
        break;
      case 'double':
        page.inbox.unshift(...page.inbox.slice(0, 1));
        break;
      case 'cut':
        page.inbox.length = 0;
        page.ask(office);
        break;
      case 'forget':
        office.forgetful = !office.forgetful;
    }
  }
}

type StepOf<A> = A extends fc.Arbitrary<infer S> ? S : never;

/** The connection is good again: everybody sends and hears everything. */
function settle({ pages }: Office, office: Office): void {
  for (const page of pages) page.ask(office);
  for (const page of pages) page.send(office, Infinity);
  for (const page of pages) page.ask(office);
}

test('[LD6] whatever is lost, doubled or cut, and whoever comes late, all see the same in the end', () => {
  fc.assert(
    fc.property(story, (moves) => {
      const office = new Office();
      // The kiosk is there from the beginning; the others come with their first cut, or at the end.
      office.pages[0]?.ask(office);
      tell(office, moves);
      settle(office, office);
      for (const page of office.pages) {
        expect(page.replica?.pending).toEqual([]);
        expect(page.replica?.state).toEqual(office.document.state);
        expect(page.replica?.sequence).toBe(office.document.sequence);
      }
    }),
    { numRuns: 500 },
  );
});

test('[LD3] every edit has one effect: as many are in the order as were made', () => {
  fc.assert(
    fc.property(story, (moves) => {
      const office = new Office();
      for (const page of office.pages) page.ask(office);
      tell(office, moves);
      settle(office, office);
      const made = moves.filter(({ step: { do: what } }) => what === 'edit').length;
      expect(office.document.sequence).toBe(made);
    }),
  );
});

test('[LD6] the own edit is seen at once, on top of whatever the others do', () => {
  fc.assert(
    fc.property(fc.array(anyEdit), anyEdit, (theirs, mine) => {
      const office = new Office();
      const [page] = office.pages;
      page?.ask(office);
      page?.edit(mine);
      theirs.forEach((operation, n) => {
        office.take({ by: 'staff:s1', clientId: 'other', clientSequence: n + 1, operation });
        page?.receive(office);
      });
      expect(page?.replica?.confirmed).toEqual(office.document.state);
      expect(page?.replica?.state).toEqual(twoFields.apply(office.document.state, mine, 'kiosk'));
    }),
  );
});

test('[LD6] an edit that is refused is undone, and nothing else', () => {
  const office = new Office();
  const [page] = office.pages;
  page?.ask(office);
  for (const text of ['a', 'b', 'c']) page?.edit({ field: 'name', how: 'append', text });
  if (page?.replica) page.replica = withdrawn(twoFields, page.replica, 2);
  expect(page?.replica?.state.name).toBe('ac');
});

test('[LD4] a document that has begun anew is taken as it is, and what is pending goes on top', () => {
  const office = new Office();
  const [page] = office.pages;
  page?.ask(office);
  page?.edit({ field: 'name', how: 'set', text: 'mine' });
  const anew = { epoch: 'other', by: 'kiosk', taken: 0, entries: [] } as const;
  const former = page?.replica ?? null;
  expect(resumed(twoFields, former, { ...anew, snapshot: null }, 'kiosk')).toBeNull();
  const snapshot = { state: { name: '', remark: 'theirs' }, sequence: 3 };
  const next = resumed(twoFields, former, { ...anew, snapshot }, 'kiosk');
  expect(next).toMatchObject({ epoch: 'other', sequence: 3 });
  expect(next?.state).toEqual({ name: 'mine', remark: 'theirs' });
});
