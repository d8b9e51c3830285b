import { writingDocument, type WritingOperation } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OfficeOf } from '../testing/documentOffice.ts';
import { expectSameInTheEnd } from '../testing/sameInTheEnd.ts';

const id = fc.nat(20).map((n) => `line-${String(n)}`);

const operation: fc.Arbitrary<WritingOperation> = fc.oneof(
  fc.record({
    type: fc.constant('write' as const),
    id,
    text: fc.constantFrom('', 'あ', 'ab', 'い '),
  }),
  fc.record({
    ...{ type: fc.constant('draw' as const), id, at: fc.nat(2) },
    points: fc.array(fc.nat(1_000), { minLength: 2, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constantFrom('rub' as const, 'finish' as const, 'putAway' as const),
    id,
  }),
);

test('[RT609] whatever is lost, doubled and cut, all pages show the same lines in the end', async () => {
  await expectSameInTheEnd(writingDocument, operation);
}, 60_000);

test('[RT609] a page that was loaded anew goes on with the line that its seat had begun', async () => {
  const office = new OfficeOf(writingDocument);
  const [kiosk, staff] = await office.pages('kiosk', 'staff:s1');
  kiosk?.session.edit({ type: 'write', id: 'line-1', text: '書きか' });
  await office.clock.advance(100);
  kiosk?.session.dispose();
  const anew = office.page('kiosk');
  await office.clock.advance(0);
  anew.session.edit({ type: 'write', id: 'line-1', text: '書きかけ' });
  await office.clock.advance(100);
  expect(staff?.state()?.lines).toMatchObject([{ text: '書きかけ', by: 'kiosk', done: false }]);
});
