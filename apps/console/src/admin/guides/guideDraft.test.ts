import { expect, it } from 'vitest';
import { EMPTY_LINE, guideDraft, guideOf, guideProblems } from './guideDraft.ts';

const guide = {
  topicId: 'care',
  papers: [{ ja: '保険証', en: 'Insurance card' }],
  sentences: [{ id: 's1', text: { ja: 'お待ちください', 'ja-easy': '待《ま》ってください' } }],
};

it('[GU6] what is not touched is saved as it was, a blank line is none', () => {
  const draft = guideDraft(guide);
  expect(guideOf('care', draft)).toEqual(guide);
  const more = { ...draft, papers: [...draft.papers, EMPTY_LINE, { ...EMPTY_LINE, ja: ' 印鑑 ' }] };
  expect(guideOf('care', more).papers).toEqual([...guide.papers, { ja: '印鑑' }]);
  expect(guideOf(null, guideDraft(undefined))).toEqual({
    topicId: null,
    papers: [],
    sentences: [],
  });
});

it('[GU6] a line needs its Japanese, and keeps its id when it is changed', () => {
  const draft = guideDraft(guide);
  const [first = EMPTY_LINE] = draft.sentences;
  const wrong = { papers: [{ ...EMPTY_LINE, en: 'Seal' }], sentences: [first] };
  expect(guideProblems(wrong)).toMatchObject([{ part: 'papers', at: 0, language: 'ja' }]);
  const changed = { ...draft, sentences: [{ ...first, ja: '少しお待ちください' }] };
  expect(guideProblems(changed)).toEqual([]);
  expect(guideOf('care', changed).sentences).toMatchObject([{ id: 's1' }]);
});
