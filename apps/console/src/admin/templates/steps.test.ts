import { expect, test } from 'vitest';
import { stepsOf } from './steps.ts';

test.each([
  ['version', [{ key: 'version', number: null }]],
  [
    'pages[1].fields[3].shownIf',
    [
      { key: 'page', number: 2 },
      { key: 'field', number: 4 },
      { key: 'shownIf', number: null },
    ],
  ],
  [
    'pages[0].fields[2].fields[1].required.all[0]',
    [
      { key: 'page', number: 1 },
      { key: 'field', number: 3 },
      { key: 'field', number: 2 },
      { key: 'required', number: null },
      { key: 'condition', number: 1 },
    ],
  ],
  [
    'layout.pages[0].items[12]',
    [
      { key: 'sheet', number: 1 },
      { key: 'item', number: 13 },
    ],
  ],
  ['topicIds[0]', [{ key: 'topic', number: 1 }]],
  ['', []],
])('[FT16] the way %s leads step by step', (at, steps) => {
  expect(stepsOf(at)).toEqual(steps);
});
