import { pagesDocument, PLAIN_SHAPE, type Page, type PagesState } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { pageNumber, surfaceOf, turnedTo } from './surface.ts';

const page = (id: string): Page => ({
  ...{ id, kind: 'still', type: 'image/jpeg', by: 'kiosk', title: null, sheet: null },
  ...{ width: 1600, height: 1200, bytes: 3, shape: PLAIN_SHAPE },
});
const pages = (looking: PagesState['looking'], ...ids: string[]): PagesState => ({
  ...pagesDocument.empty(),
  pages: ids.map(page),
  looking,
});
const live = { showing: { state: 'shown', way: 'desk' } } as const;
const off = { showing: { state: 'off' } } as const;

test('[PV25] the live picture is shown while there is one, else the last page, unless another was chosen', () => {
  expect(surfaceOf(null, off)).toBeNull();
  expect(surfaceOf(pages({}), off)).toBeNull();
  expect(surfaceOf(null, live)).toBe('paper');
  expect(surfaceOf(pages({}, 'p1', 'p2'), live)).toBe('paper');
  expect(surfaceOf(pages({}, 'p1', 'p2'), off)).toBe('p2');
  expect(surfaceOf(pages({ kiosk: 'p1' }, 'p1', 'p2'), live)).toBe('p1');
  expect(surfaceOf(pages({ kiosk: 'paper' }, 'p1'), off)).toBe('p1');
  expect(surfaceOf(pages({ kiosk: 'gone' }, 'p1'), live)).toBe('paper');
});

test('[PV25] pages are numbered in their order', () => {
  const all = pages({}, 'p1', 'p2');
  expect([pageNumber(all, 'p2'), pageNumber(all, 'paper'), pageNumber(null, 'p1')]).toEqual([
    2,
    null,
    null,
  ]);
});

test('[PV25] whoever looks at the same page as a member of staff is turned with them, and nobody else', () => {
  const at = (place: string) => pages({ 'staff:s1': place, kiosk: 'p1' }, 'p1', 'p2');
  expect(turnedTo({ 'staff:s1': 'p1' }, at('p2'), 'p1')).toBe('p2');
  expect(turnedTo({ 'staff:s1': 'p1' }, at('p2'), 'paper')).toBeNull();
  expect(turnedTo({ 'staff:s1': 'p2' }, at('p2'), 'p1')).toBeNull();
  expect(turnedTo({ 'staff:s1': 'p1' }, at('gone'), 'p1')).toBeNull();
  const guest = pages({ 'guest:g1': 'p2' }, 'p1', 'p2');
  expect(turnedTo({ 'guest:g1': 'p1' }, guest, 'p1')).toBeNull();
});
