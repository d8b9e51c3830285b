import type { Seat } from '@madoguchi/domain';
import { DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import { MARK_TOOLS, marksDocument, marksOn, type MarksOperation } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OfficeOf } from '../testing/documentOffice.ts';
import type { Weather } from '../testing/fakeDocuments.ts';

const SEATS = ['kiosk', 'staff:s1', 'guest:g1'] as const satisfies readonly Seat[];
const surface = fc.constantFrom('paper', 'p1');
const id = fc.nat(30).map((n) => `mark-${String(n)}`);
const points = fc.array(fc.nat(10_000), { minLength: 2, maxLength: 2 });

const operation: fc.Arbitrary<MarksOperation> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('begin' as const), id, surface, points },
    tool: fc.constantFrom(...MARK_TOOLS),
  }),
  fc.record({ type: fc.constant('extend' as const), id, points }),
  fc.record({ type: fc.constant('erase' as const), id }),
  fc.record({
    type: fc.constantFrom('undo' as const, 'redo' as const, 'undo' as const, 'clear' as const),
    surface,
  }),
);

const move = fc.oneof(
  { weight: 5, arbitrary: operation },
  { weight: 2, arbitrary: fc.record({ wait: fc.nat(120) }) },
  {
    weight: 2,
    arbitrary: fc.record({ weather: fc.constantFrom<Weather>('good', 'lost', 'answer lost') }),
  },
);
const story = fc.array(fc.record({ who: fc.nat(2), move }), { maxLength: 60, size: 'max' });

test('[MK7] whatever is lost, doubled and cut, all pages show the same marks in the end', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (moves) => {
      const office = new OfficeOf(marksDocument);
      const pages = await office.pages(...SEATS);
      for (const { who, move: what } of moves) {
        const page = pages[who];
        if (page === undefined) continue;
        if ('wait' in what) await office.clock.advance(what.wait);
        else if ('weather' in what) page.connection.weather = what.weather;
        else page.session.edit(what);
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
}, 60_000);

test('[MK2] two who draw a number at the same moment get different ones', async () => {
  const office = new OfficeOf(marksDocument);
  const [kiosk, staff] = await office.pages('kiosk', 'staff:s1');
  const number = (name: string): MarksOperation => ({
    ...{ type: 'begin', id: name, surface: 'paper', tool: 'number', points: [1, 1] },
  });
  kiosk?.session.edit(number('of-kiosk'));
  staff?.session.edit(number('of-staff'));
  await office.clock.advance(200);
  const numbers = marksOn(office.document.state, 'paper').map((mark) => [mark.id, mark.number]);
  expect(numbers).toEqual([
    ['of-kiosk', 1],
    ['of-staff', 2],
  ]);
  expect(staff?.state()).toEqual(office.document.state);
});
