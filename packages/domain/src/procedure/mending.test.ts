import { expect, test } from 'vitest';
import { leftToMend, markedFields, type Procedure } from './index.ts';
import { accepted, after, edit, RETURN, returned, today } from './testing/exampleProcedure.ts';
import { EXAMPLE_TEMPLATE as template } from './testing/exampleTemplate.ts';

const marked = (p: Procedure) =>
  markedFields({
    ...{ template, today, values: p.values, edits: p.edits },
    status: {
      returned:
        p.state === 'returned' ? { reasons: p.reasons, revision: p.returnedRevision } : null,
    },
  });

test('[PR476] a marked field is mended when it was written since and nothing is wrong with it', () => {
  expect(marked(returned)).toEqual([{ ...RETURN.reasons[0], isMended: false }]);
  expect(leftToMend(marked(returned))).toBe(1);
  const mended = after(returned, edit({ name: '高橋 葛󠄀' }));
  expect(marked(mended)).toEqual([{ ...RETURN.reasons[0], isMended: true }]);
  expect(leftToMend(marked(mended))).toBe(0);
  const emptied = after(mended, {
    ...{ type: 'edit', by: 'kiosk', template, today, pictures: {} },
    edits: [{ fieldId: 'name', value: null }],
  });
  expect(leftToMend(marked(emptied))).toBe(1);
});

test('[PR476] what was written before it came back counts for nothing, also when it comes back again', () => {
  const mended = after(returned, edit({ name: '高橋 葛󠄀' }));
  expect(marked({ ...mended, returnedRevision: mended.revision } as Procedure)).toMatchObject([
    { isMended: false },
  ]);
  expect(marked(accepted)).toEqual([]);
});
