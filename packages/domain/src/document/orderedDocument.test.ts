import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seat } from '../consultation/participants.ts';
import type { Consultation } from '../consultation/state.ts';
import { unwrap } from '../errors.ts';
import { accept, after, hangUp, offer, waiting } from '../testing/examples.ts';
import { anyEdit, twoFields, type Edit, type TwoFields } from '../testing/twoFields.ts';
import { DOCUMENT_LIMITS, jsonBytes } from './limits.ts';
import { documentSeatsOf, documentTypes, type DocumentEntry } from './liveDocument.ts';
import {
  emptyDocument,
  lastTaken,
  missedSince,
  take,
  type OrderedDocument,
  type Proposal,
} from './orderedDocument.ts';

type Document = OrderedDocument<TwoFields, Edit>;
const seats = ['kiosk', 'staff:s1', 'guest:g1'] as const satisfies readonly Seat[];

/** Puts proposals in order, one after the other; tells the document and what was put in order. */
function takeAll(proposals: readonly Proposal[], from: Document = emptyDocument(twoFields)) {
  const entries: DocumentEntry<Edit>[] = [];
  const document = proposals.reduce((before, proposal) => {
    const taken = unwrap(take(twoFields, before, proposal));
    if (taken.entry !== null) entries.push(taken.entry);
    return taken.document;
  }, from);
  return { document, entries };
}

const append = (text: string): Edit => ({ field: 'name', how: 'append', text });
const byKiosk = (clientSequence: number, operation: unknown = append('a')): Proposal => ({
  by: 'kiosk',
  clientId: 'page',
  clientSequence,
  operation,
});

/** Edits of several seats, each with the next number of its page. */
const proposals = fc
  .array(fc.record({ by: fc.constantFrom(...seats), operation: anyEdit }), { maxLength: 40 })
  .map((edits) => {
    const last = new Map<Seat, number>();
    return edits.map(({ by, operation }): Proposal => {
      const clientSequence = (last.get(by) ?? 0) + 1;
      last.set(by, clientSequence);
      return { by, clientId: `page of ${by}`, clientSequence, operation };
    });
  });

describe('the order of a document', () => {
  it('[LD2] is without a gap, and leads whoever follows it to the same state', () => {
    fc.assert(
      fc.property(proposals, (all) => {
        const { document, entries } = takeAll(all);
        expect(entries.map(({ sequence }) => sequence)).toEqual(all.map((_, n) => n + 1));
        const state = entries.reduce(
          (before, { operation, by }) => twoFields.apply(before, operation, by),
          twoFields.empty(),
        );
        expect(document.state).toEqual(state);
      }),
    );
  });

  it('[LD3] what comes again, once or often, early or late, has no further effect', () => {
    const withRepeats = fc
      .tuple(proposals, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 40 }))
      .map(([all, repeats]) => {
        const sent = all.map((proposal, at) => ({ proposal, at: at * 2 }));
        for (const [which, later] of repeats) {
          const proposal = all[which % Math.max(all.length, 1)];
          if (proposal !== undefined) sent.push({ proposal, at: which * 2 + 1 + later * 2 });
        }
        const late = sent.toSorted((a, b) => a.at - b.at).map(({ proposal }) => proposal);
        return { all, late };
      });
    fc.assert(
      fc.property(withRepeats, ({ all, late }) => {
        expect(takeAll(late).document).toEqual(takeAll(all).document);
      }),
    );
  });

  it('[LD3] the numbers of a page may leave some out, but not fall', () => {
    const { document } = takeAll([byKiosk(1), byKiosk(5), byKiosk(3)]);
    expect([document.state.name, lastTaken(document, 'kiosk', 'page')]).toEqual(['aa', 5]);
  });

  it('[LD3] nobody spends the numbers of somebody else', () => {
    const stranger = { ...byKiosk(99), by: 'guest:g1' } as const;
    expect(takeAll([stranger, byKiosk(1)]).entries).toHaveLength(2);
  });

  it('[LD3] of a seat the last pages are remembered, and of the others as well', () => {
    const reloads = Array.from({ length: 30 }, (_, n) => ({
      ...byKiosk(1),
      clientId: `page ${n}`,
    }));
    const { document } = takeAll([{ ...byKiosk(7), by: 'staff:s1' }, ...reloads]);
    expect(document.taken.kiosk?.size).toBe(DOCUMENT_LIMITS.clientsPerSeat);
    expect(lastTaken(document, 'kiosk', 'page 29')).toBe(1);
    expect(lastTaken(document, 'staff:s1', 'page')).toBe(7);
  });
});

describe('what was missed', () => {
  it('[LD4] is everything after what is known, or nothing but the whole will do', () => {
    fc.assert(
      fc.property(proposals, fc.nat(50), (all, known) => {
        const { document, entries } = takeAll(all);
        const missed = missedSince(document, known);
        expect(missed).toEqual(known > all.length ? null : entries.slice(known));
      }),
    );
  });

  it('[LD4] is kept up to a number of operations', () => {
    const many = DOCUMENT_LIMITS.logEntries + 10;
    const { document } = takeAll(Array.from({ length: many }, (_, n) => byKiosk(n + 1)));
    expect(missedSince(document, 9)).toBeNull();
    expect(missedSince(document, 10)).toHaveLength(DOCUMENT_LIMITS.logEntries);
  });

  it('[LD4] is kept up to a number of bytes', () => {
    const large = { field: 'name', how: 'set', text: 'x'.repeat(4_000) } as const;
    const { document } = takeAll(Array.from({ length: 100 }, (_, n) => byKiosk(n + 1, large)));
    expect(document.logBytes).toBeLessThanOrEqual(DOCUMENT_LIMITS.logBytes);
    expect(document.logBytes).toBe(document.log.length * jsonBytes(large));
    expect(missedSince(document, 100)).toEqual([]);
    expect(missedSince(document, 0)).toBeNull();
  });
});

describe('limits', () => {
  it('[LD7] an operation that does not fit or is too large is refused and leaves no trace', () => {
    const { document } = takeAll([byKiosk(1)]);
    const wrong = take(twoFields, document, byKiosk(2, { field: 'other' }));
    expect(wrong).toEqual({ ok: false, code: 'BAD_REQUEST' });
    const large = append('あ'.repeat(DOCUMENT_LIMITS.operationBytes / 3));
    expect(take(twoFields, document, byKiosk(2, large))).toEqual({ ok: false, code: 'TOO_LARGE' });
    expect(takeAll([byKiosk(2)], document).document.state.name).toBe('aa');
  });

  it('[LD7] a document grows up to its limit, and what makes it smaller is taken even then', () => {
    let document: Document = emptyDocument(twoFields);
    let code: string | null = null;
    for (let n = 1; code === null; n += 1) {
      const taken = take(twoFields, document, byKiosk(n, append('x'.repeat(4_000))));
      if (taken.ok) document = taken.value.document;
      else code = taken.code;
    }
    expect(code).toBe('TOO_LARGE');
    const size = jsonBytes(document.state);
    expect(size).toBeLessThanOrEqual(DOCUMENT_LIMITS.documentBytes);
    expect(size).toBeGreaterThan(DOCUMENT_LIMITS.documentBytes - 2 * 4_000);
    const smaller: Edit = { field: 'name', how: 'set', text: '' };
    expect(takeAll([byKiosk(9_999, smaller)], document).document.state.name).toBe('');
  });

  it('[LD7] bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const escaped = encodeURIComponent(JSON.stringify(value));
        expect(jsonBytes(value)).toBe(escaped.replaceAll(/%../g, '-').length);
      }),
    );
  });
});

describe('who takes part', () => {
  const inCall = after(waiting, offer, accept);
  const held: Consultation = after(inCall, {
    type: 'hold',
    staffId: 'staff-1',
    reason: 'checking',
  });

  it('[LD1] whoever has a seat, but not a resident who is held', () => {
    expect(documentSeatsOf(waiting)).toEqual(['kiosk']);
    expect(documentSeatsOf(inCall)).toEqual(['kiosk', 'staff:staff-1']);
    expect(documentSeatsOf(held)).toEqual(['staff:staff-1']);
    expect(documentSeatsOf(after(inCall, hangUp))).toEqual([]);
  });

  it('[LD11] a type is found by its name', () => {
    expect(documentTypes(twoFields).get('two-fields')).toBe(twoFields);
  });
});
