import { expect, it } from 'vitest';
import { toggled } from './toggled.ts';

const block = (id: string) => ({ id, part: 'papers', text: { ja: id } }) as const;

it('[SM710] a block that is pressed comes last, and goes when it is pressed again', () => {
  const both = toggled(toggled([], block('a')), block('b'));
  expect(both).toEqual([
    { id: 'a', text: { ja: 'a' } },
    { id: 'b', text: { ja: 'b' } },
  ]);
  expect(toggled(both, block('a')).map(({ id }) => id)).toEqual(['b']);
});
