import type { LiveDocument, Seat } from '@madoguchi/domain';
import { DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect } from 'vitest';
import { OfficeOf } from './documentOffice.ts';
import type { Weather } from './fakeDocuments.ts';

const SEATS = ['kiosk', 'staff:s1', 'guest:g1'] as const satisfies readonly Seat[];

/**
 * Proves of a type of document: whatever the three do and whatever is lost, doubled and cut, all pages show the same in
 * the end, and so does one that comes late.
 */
export async function expectSameInTheEnd<State, Operation>(
  type: LiveDocument<State, Operation>,
  operation: fc.Arbitrary<Operation>,
): Promise<void> {
  const move = fc.oneof(
    { weight: 5, arbitrary: fc.record({ edit: operation }) },
    { weight: 2, arbitrary: fc.record({ wait: fc.nat(120) }) },
    {
      weight: 2,
      arbitrary: fc.record({ weather: fc.constantFrom<Weather>('good', 'lost', 'answer lost') }),
    },
  );
  const story = fc.array(fc.record({ who: fc.nat(2), move }), { maxLength: 60, size: 'max' });
  await fc.assert(
    fc.asyncProperty(story, async (moves) => {
      const office = new OfficeOf(type);
      const pages = await office.pages(...SEATS);
      for (const { who, move: what } of moves) {
        const page = pages[who];
        if (page === undefined) continue;
        if ('wait' in what) await office.clock.advance(what.wait);
        else if ('weather' in what) page.connection.weather = what.weather;
        else page.session.edit(what.edit);
      }
      for (const { connection, session } of pages) {
        connection.weather = 'good';
        session.ask();
      }
      await office.clock.advance(2_000);
      const late = office.page('staff:s2');
      await office.clock.advance(0);
      for (const { session, state } of [...pages, late]) {
        expect(session.getSnapshot()).toMatchObject({ current: true, refused: null });
        expect(state()).toEqual(office.document.state);
        session.dispose();
      }
      expect(jsonBytes(office.document.state)).toBeLessThan(DOCUMENT_LIMITS.documentBytes);
    }),
    { numRuns: 60 },
  );
}
