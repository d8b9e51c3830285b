import { expect, it } from 'vitest';
import { EMPTY_LINE, guideDraft, guideOf, guideProblems } from './guideDraft.ts';

const guide = {
  topicId: 'care',
  papers: [{ ja: '保険証', en: 'Insurance card' }],
  sentences: [{ id: 's1', text: { ja: 'お待ちください', 'ja-easy': '待《ま》ってください' } }],
  phrases: [{ field: 'told' as const, text: '結果は郵送で届くこと。' }],
  blocks: [{ id: 'b1', part: 'papers' as const, text: { ja: '保険証', ko: '보험증' } }],
  page: 'https://ward.example/care',
  question: null,
};

it('[GU6] what is not touched is saved as it was, a blank line is none', () => {
  const draft = guideDraft(guide);
  expect(guideOf('care', draft)).toEqual(guide);
  const more = {
    ...draft,
    papers: [...draft.papers, EMPTY_LINE, { id: null, text: { ...EMPTY_LINE.text, ja: ' 印鑑 ' } }],
  };
  expect(guideOf('care', more).papers).toEqual([...guide.papers, { ja: '印鑑' }]);
  expect(guideOf(null, guideDraft(undefined))).toEqual({
    topicId: null,
    papers: [],
    sentences: [],
    phrases: [],
    blocks: [],
    page: null,
    question: null,
  });
});

it('[GU6] a line needs its Japanese, and keeps its id when it is changed', () => {
  const draft = guideDraft(guide);
  const [first = EMPTY_LINE] = draft.sentences;
  const wrong = {
    papers: [{ id: null, text: { ...EMPTY_LINE.text, en: 'Seal' } }],
    sentences: [first],
    ...{ phrases: [], blocks: [], page: '', question: EMPTY_LINE },
  };
  expect(guideProblems(wrong)).toMatchObject([{ part: 'papers', at: 0, language: 'ja' }]);
  const changed = {
    ...draft,
    sentences: [{ ...first, text: { ...first.text, ja: '少しお待ちください' } }],
  };
  expect(guideProblems(changed)).toEqual([]);
  expect(guideOf('care', changed).sentences).toMatchObject([{ id: 's1' }]);
});

it('[GU9] a phrase without words is none, one that is too long is told', () => {
  const phrases = [
    { field: 'told', text: '  ' },
    { field: 'matter', text: 'あ'.repeat(201) },
  ] as const;
  const draft = { ...guideDraft(undefined), phrases };
  expect(guideProblems(draft)).toEqual([
    { part: 'phrases', at: 1, language: 'ja', problem: 'tooLong' },
  ]);
  const mended = [phrases[0], { field: 'matter', text: ' 相談したい。 ' }] as const;
  expect(guideOf('care', { ...draft, phrases: mended }).phrases).toEqual([
    { field: 'matter', text: '相談したい。' },
  ]);
});

it('[SM709] a page needs a public address, and a block its Japanese', () => {
  const draft = guideDraft(guide);
  expect(guideProblems({ ...draft, page: 'http://ward.example' })).toMatchObject([
    { part: 'page', problem: 'noAddress' },
  ]);
  expect(guideOf('care', { ...draft, page: '  ' }).page).toBeNull();
  const blocks = [{ id: null, part: 'when', text: { ...EMPTY_LINE.text, en: 'Friday' } }] as const;
  expect(guideProblems({ ...draft, blocks })).toMatchObject([
    { part: 'blocks', at: 0, language: 'ja' },
  ]);
});

it('[SV5] a question needs its Japanese and is short; nothing in any language is none', () => {
  const draft = guideDraft(guide);
  const asked = (text: object) => ({
    ...draft,
    question: { id: null, text: { ...EMPTY_LINE.text, ...text } },
  });
  expect(guideProblems(asked({ en: 'Was it clear?' }))).toMatchObject([
    { part: 'question', language: 'ja' },
  ]);
  expect(guideProblems(asked({ ja: 'あ'.repeat(61) }))).toMatchObject([{ part: 'question' }]);
  expect(guideOf('care', asked({ ja: ' わかりましたか ' })).question).toEqual({
    ja: 'わかりましたか',
  });
  expect(guideOf('care', draft).question).toBeNull();
});
