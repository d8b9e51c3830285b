import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Office, type Page } from '../testing/documentOffice.ts';
import type { Weather } from '../testing/fakeDocuments.ts';
import { append } from '../testing/twoFields.ts';

const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('edit' as const), text: fc.string({ maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(120) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      weather: fc.constantFrom<Weather>('good', 'lost', 'answer lost'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
);
const story = fc.array(fc.record({ who: fc.nat(2), move }), { maxLength: 30, size: 'max' });

test('[LD6] whatever the connections do, and whoever comes late, all pages show the same in the end', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (moves) => {
      const office = new Office();
      const pages = await office.pages('kiosk', 'staff:s1');
      // The third comes in the middle.
      const early = moves.slice(0, moves.length / 2);
      await tell(office, pages, early);
      const all = [...pages, office.page('guest:g1')];
      await office.clock.advance(0);
      const edits = await tell(office, all, moves.slice(early.length));
      for (const { connection, session } of all) {
        connection.weather = 'good';
        session.ask();
      }
      await office.clock.advance(2_000);
      for (const { state, session } of all) {
        expect(session.getSnapshot()).toMatchObject({ current: true, refused: null });
        expect(state()).toEqual(office.document.state);
        session.dispose();
      }
      expect(office.document.sequence).toBeGreaterThanOrEqual(edits);
      expect(office.clock.waiting).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** Tells how many edits were made. */
async function tell(
  office: Office,
  pages: readonly Page[],
  moves: readonly { who: number; move: MoveOf<typeof move> }[],
): Promise<number> {
  let edits = 0;
  for (const { who, move: what } of moves) {
    const page = pages[who % pages.length];
    if (page === undefined) continue;
    switch (what.do) {
      case 'edit':
        if (page.state() === null) break;
        page.session.edit(append(what.text));
        edits += 1;
        break;
      case 'wait':
        await office.clock.advance(what.ms);
        break;
      case 'weather':
        page.connection.weather = what.weather;
        break;
      case 'ask':
        page.session.ask();
        break;
      case 'forget':
        office.forgetful = !office.forgetful;
    }
  }
  return edits;
}

type MoveOf<A> = A extends fc.Arbitrary<infer S> ? S : never;
