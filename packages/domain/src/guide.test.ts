import { expect, it } from 'vitest';
import { guideFor, isPageAddress, type Guide } from './guide.ts';

const sentence = (id: string) => ({ id, text: { ja: id } });
const phrase = (text: string) => ({ field: 'matter', text }) as const;
const block = (id: string) => ({ id, part: 'papers', text: { ja: id } }) as const;
const guides: readonly Guide[] = [
  {
    topicId: null,
    papers: [{ ja: '本人確認書類' }],
    sentences: [sentence('ward')],
    phrases: [phrase('なし')],
    ...{ blocks: [block('ward')], page: null, question: null },
  },
  {
    topicId: 'care',
    papers: [{ ja: '介護保険証' }],
    sentences: [sentence('care')],
    phrases: [phrase('認定の申請')],
    ...{ blocks: [block('care')], page: 'https://ward.example/care', question: null },
  },
  {
    ...{ topicId: 'tax', papers: [{ ja: '源泉徴収票' }], sentences: [], phrases: [] },
    ...{ blocks: [], page: null, question: null },
  },
];

it('[GU1] of a topic come its own papers and sentences, then those of the whole ward', () => {
  const { papers, sentences } = guideFor(guides, 'care');
  expect(papers.map(({ ja }) => ja)).toEqual(['介護保険証', '本人確認書類']);
  expect(sentences.map(({ id }) => id)).toEqual(['care', 'ward']);
  expect(guideFor(guides, 'housing').sentences.map(({ id }) => id)).toEqual(['ward']);
  expect(guideFor(guides, 'care').phrases.map(({ text }) => text)).toEqual(['認定の申請', 'なし']);
  expect(guideFor([], 'care')).toEqual({
    ...{ papers: [], sentences: [], phrases: [] },
    ...{ blocks: [], page: null },
  });
});

it('[SM709] of a topic come its own blocks, then those of the ward; a page is of its topic alone', () => {
  const { blocks, page } = guideFor(guides, 'care');
  expect(blocks.map(({ id }) => id)).toEqual(['care', 'ward']);
  expect(page).toBe('https://ward.example/care');
  expect(guideFor(guides, 'housing').page).toBeNull();
});

it('[SM709] a page has a public, encrypted address', () => {
  for (const address of ['https://ward.example', 'https://ward.example:8443/a/b?c=d#e'])
    expect(isPageAddress(address)).toBe(true);
  for (const address of [
    ...['http://ward.example/', 'https://', 'https://me@ward.example/', 'javascript:alert(1)'],
    ...['https://ward.example/a b', 'ward.example', ' https://ward.example'],
  ])
    expect(isPageAddress(address)).toBe(false);
});
