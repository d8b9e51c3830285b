import { expect, test } from 'vitest';
import { needsOf } from './needs.ts';

test('[K18] nothing is needed unless it is chosen', () => {
  expect(needsOf('ja', false, [])).toEqual({ language: 'ja', supports: [] });
  expect(needsOf('ja-easy', false, ['writing'])).toEqual({ language: 'ja', supports: ['writing'] });
});

test('[K18] the language of the screen is passed by default, and can be declined', () => {
  expect(needsOf('en', false, [])).toEqual({ language: 'en', supports: [] });
  expect(needsOf('en', true, [])).toEqual({ language: 'ja', supports: [] });
});
