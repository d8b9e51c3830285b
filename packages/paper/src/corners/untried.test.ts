import { PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { untried } from './untried.ts';

const page = (id: string, change: Partial<Page> = {}): Page => ({
  ...{ id, kind: 'still', by: 'kiosk', type: 'image/jpeg', width: 1920, height: 1080 },
  ...{ bytes: 1, shape: PLAIN_SHAPE, sheet: null, title: null },
  ...change,
});
const at = { x: 1, y: 1 };

test('[PG30] a new still is straightened once, and no sheet that is shared or shaped already', () => {
  const pages = [
    page('tried'),
    page('new'),
    page('shared', { kind: 'shared' }),
    page('shaped', { shape: { ...PLAIN_SHAPE, corners: [at, at, at, at] } }),
  ];
  expect(untried(pages, new Set(['tried'])).map(({ id }) => id)).toEqual(['new']);
});
