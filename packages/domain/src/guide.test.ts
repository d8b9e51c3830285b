import { expect, it } from 'vitest';
import { guideFor, type Guide } from './guide.ts';

const sentence = (id: string) => ({ id, text: { ja: id } });
const guides: readonly Guide[] = [
  { topicId: null, papers: [{ ja: '本人確認書類' }], sentences: [sentence('ward')] },
  { topicId: 'care', papers: [{ ja: '介護保険証' }], sentences: [sentence('care')] },
  { topicId: 'tax', papers: [{ ja: '源泉徴収票' }], sentences: [] },
];

it('[GU1] of a topic come its own papers and sentences, then those of the whole ward', () => {
  const { papers, sentences } = guideFor(guides, 'care');
  expect(papers.map(({ ja }) => ja)).toEqual(['介護保険証', '本人確認書類']);
  expect(sentences.map(({ id }) => id)).toEqual(['care', 'ward']);
  expect(guideFor(guides, 'housing').sentences.map(({ id }) => id)).toEqual(['ward']);
  expect(guideFor([], 'care')).toEqual({ papers: [], sentences: [] });
});
