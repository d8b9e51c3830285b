import { expect, it } from 'vitest';
import { referenceProblem } from './reference.ts';
import { NO_REASONS, returnProblems, sentReasons, withMark, withReason } from './returnDraft.ts';

it('[FS43] a return needs a field, a reason for each, and how the resident is told', () => {
  expect(returnProblems(NO_REASONS)).toEqual([{ what: 'noField' }, { what: 'noWay' }]);
  const marked = withMark({ ...NO_REASONS, tellBy: 'phone' }, 'phone', true);
  expect(returnProblems(marked)).toEqual([{ what: 'noReason', fieldId: 'phone' }]);
  const blank = withReason(marked, 'phone', { kind: 'own', text: '　' });
  expect(returnProblems(blank)).toEqual([{ what: 'noReason', fieldId: 'phone' }]);
  expect(returnProblems(withReason(marked, 'phone', { kind: 'mismatch' }))).toEqual([]);
  expect(returnProblems(withMark(marked, 'phone', false))).toEqual([{ what: 'noField' }]);
});

it('[FS43] a prepared reason is sent as its sentence, an own one as it was written', () => {
  const draft = withReason(
    withReason(NO_REASONS, 'phone', { kind: 'missing' }),
    ...(['birth', { kind: 'own', text: ' 年がちがいます。 ' }] as const),
  );
  expect(sentReasons(draft, (each) => `<${each}>`)).toEqual([
    { fieldId: 'phone', reason: '<missing>' },
    { fieldId: 'birth', reason: '年がちがいます。' },
  ]);
});

it('[FS44] a reference is typed twice, the same', () => {
  expect(referenceProblem('', '')).toBe('missing');
  expect(referenceProblem('A-1024', 'A-1042')).toBe('differs');
  expect(referenceProblem('A-1024', ' Ａ-1024 ')).toBeNull();
});
