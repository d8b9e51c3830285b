import { expect, it } from 'vitest';
import { guideFor, type Guide } from './guide.ts';

const sentence = (id: string) => ({ id, text: { ja: id } });
const phrase = (text: string) => ({ field: 'matter', text }) as const;
const guides: readonly Guide[] = [
  {
    topicId: null,
    papers: [{ ja: '本人確認書類' }],
    sentences: [sentence('ward')],
    phrases: [phrase('なし')],
  },
  {
    topicId: 'care',
    papers: [{ ja: '介護保険証' }],
    sentences: [sentence('care')],
    phrases: [phrase('認定の申請')],
  },
  { topicId: 'tax', papers: [{ ja: '源泉徴収票' }], sentences: [], phrases: [] },
];

it('[GU1] of a topic come its own papers and sentences, then those of the whole ward', () => {
  const { papers, sentences } = guideFor(guides, 'care');
  expect(papers.map(({ ja }) => ja)).toEqual(['介護保険証', '本人確認書類']);
  expect(sentences.map(({ id }) => id)).toEqual(['care', 'ward']);
  expect(guideFor(guides, 'housing').sentences.map(({ id }) => id)).toEqual(['ward']);
  expect(guideFor(guides, 'care').phrases.map(({ text }) => text)).toEqual(['認定の申請', 'なし']);
  expect(guideFor([], 'care')).toEqual({ papers: [], sentences: [], phrases: [] });
});
