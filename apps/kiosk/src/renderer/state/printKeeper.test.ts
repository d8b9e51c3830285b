import { marksDocument, pagesDocument, PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { summary } from '../gallery/summaries.ts';
import { PrintKeeper } from './printKeeper.ts';

const facts = { id: 'c1', ticket: '池尻-012', deskName: { ja: '保健福祉課' } };
const page = (id: string): Page => ({
  ...{ id, kind: 'still', type: 'image/jpeg', by: 'kiosk', title: null, sheet: null },
  ...{ width: 1600, height: 1200, bytes: 3, shape: PLAIN_SHAPE },
});
const listed = (...ids: string[]) => ({
  ...pagesDocument.empty(),
  pages: ids.map(page),
});

const ended = (id: string) => ({
  last: { id, how: 'talked', closed: false } as const,
  summary: null,
});

/** A keeper whose pictures come when the test lets them. */
function keeper() {
  const asked: string[] = [];
  let answer: (() => void)[] = [];
  const kept = new PrintKeeper((id) => {
    asked.push(id);
    return new Promise((resolve, reject) => {
      answer.push(() => (id === 'gone' ? reject(new Error(id)) : resolve(new Blob([id]))));
    });
  });
  const arrive = async () => {
    for (const each of answer) each();
    answer = [];
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { kept, asked, arrive };
}

test('[TL3] after the call the pages are there with what was drawn on them', async () => {
  const { kept, asked, arrive } = keeper();
  const drawn = marksDocument.apply(
    marksDocument.empty(),
    { type: 'begin', id: 'mark-1', surface: 'p1', tool: 'pen', points: [1, 2] },
    'staff:s1',
  );
  kept.follow(facts, listed('p1', 'gone'), null);
  kept.follow(facts, listed('p1', 'p2', 'gone'), drawn);
  await arrive();
  kept.follow(facts, null, null);
  expect(asked).toEqual(['p1', 'gone', 'p2', 'gone']);
  const found = kept.printable(ended('c1'));
  expect(found).toMatchObject({ ticket: '池尻-012', summary: null });
  expect(found?.pages.map((each) => [each.page.id, each.marks.length])).toEqual([
    ['p1', 1],
    ['p2', 0],
  ]);
});

test('[TL3] a page that was taken away is not kept, and a summary is enough', async () => {
  const { kept, arrive } = keeper();
  kept.follow(facts, listed('p1'), null);
  await arrive();
  kept.follow(facts, listed(), null);
  expect(kept.printable(ended('c1'))).toBeNull();
  expect(kept.printable({ ...ended('c1'), summary })).toMatchObject({ summary, pages: [] });
});

test('[TL3] nothing outlives the last screen or the next consultation, nor comes after it', async () => {
  const { kept, arrive } = keeper();
  kept.follow(facts, listed('p1'), null);
  kept.forget();
  await arrive();
  expect(kept.printable(ended('c1'))).toBeNull();
  kept.follow(facts, listed('p2'), null);
  await arrive();
  expect(kept.printable(ended('c1'))?.pages).toHaveLength(1);
  kept.follow({ ...facts, id: 'c2' }, null, null);
  expect(kept.printable(ended('c1'))).toBeNull();
  expect(kept.printable(ended('c2'))).toBeNull();
});

test('[SM713] after a reload, in which the pages are lost, the summary is printed all the same', () => {
  const { kept } = keeper();
  expect(kept.printable({ ...ended('c1'), summary })).toEqual({
    ticket: '池尻-012',
    deskName: summary.deskName,
    summary,
    pages: [],
  });
});

test('[TL305] what a transfer took away is still there for paper, once, as it was last seen', async () => {
  const { kept, arrive } = keeper();
  const marks = marksDocument.apply(
    marksDocument.empty(),
    { type: 'begin', id: 'mark-1', surface: 'p1', tool: 'pen', points: [1, 2] },
    'staff:s1',
  );
  kept.follow(facts, listed('p1', 'p2'), marks);
  await arrive();
  kept.follow(facts, { ...listed('p2'), handedOver: 1 }, marksDocument.empty());
  kept.follow(facts, { ...listed('p2', 'p3'), handedOver: 1 }, null);
  await arrive();
  const found = kept.printable(ended('c1'));
  expect(found?.pages.map((each) => [each.page.id, each.marks.length])).toEqual([
    ['p1', 1],
    ['p2', 0],
    ['p3', 0],
  ]);
});
