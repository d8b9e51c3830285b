import { expect, test } from 'vitest';
import { answerOf, faceChosen, replied, type Asked } from './survey.ts';

const plain: Asked = { consultationId: 'c1', question: null };
const asking: Asked = {
  consultationId: 'c1',
  question: { id: 'q1', text: { ja: '分かりましたか' } },
};

test('[SV1] without a question a face is the whole answer', () => {
  expect(faceChosen(plain, 'good')).toEqual({
    step: 'thanked',
    answer: { face: 'good', reply: null },
  });
});

test('[SV5] with a question it is asked after the face, and need not be answered', () => {
  const question = faceChosen(asking, 'bad');
  expect(question).toEqual({ step: 'question', face: 'bad' });
  expect(replied(asking, 'bad', 'yes')).toEqual({
    step: 'thanked',
    answer: { face: 'bad', reply: { questionId: 'q1', said: 'yes' } },
  });
  expect(answerOf(replied(asking, 'bad', null))).toEqual({ face: 'bad', reply: null });
});

test('[SV3] whoever goes before a face has said nothing, after it the face counts', () => {
  expect(answerOf({ step: 'faces' })).toBeNull();
  expect(answerOf({ step: 'question', face: 'fair' })).toEqual({ face: 'fair', reply: null });
});
