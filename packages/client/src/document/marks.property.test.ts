import { MARK_TOOLS, marksDocument, marksOn, type MarksOperation } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OfficeOf } from '../testing/documentOffice.ts';
import { expectSameInTheEnd } from '../testing/sameInTheEnd.ts';

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

test('[MK7] whatever is lost, doubled and cut, all pages show the same marks in the end', async () => {
  await expectSameInTheEnd(marksDocument, operation);
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
