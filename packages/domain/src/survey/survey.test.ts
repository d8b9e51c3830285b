import { expect, it } from 'vitest';
import { FEWEST_TOLD } from '../smallNumbers.ts';
import { surveyTurnTerms, surveyTurnTransition } from './turn.ts';
import {
  emptyTally,
  facesTogether,
  repliesTogether,
  surveyTallyTerms,
  surveyTallyTransition,
  withAnswer,
} from './tally.ts';
import type { SurveyTurn } from './state.ts';

const visit = {
  ...{ day: '2026-12-01', centerId: 'ikejiri', deskId: 'care-desk', topicId: 'care' },
  ending: 'met',
} as const;
const place = { ...visit, language: 'ja' } as const;
const turn: SurveyTurn = { ...visit, id: 'c1', state: 'open', at: 1, kioskId: 'k1' };
const tokyo = { timeZone: 'Asia/Tokyo' };

it('[SV2] a turn is used once, and ends with the day of the ward', () => {
  const answered = surveyTurnTransition(turn);
  expect(answered).toEqual({ ok: true, value: { ...turn, state: 'over' } });
  expect(answered.ok && surveyTurnTransition(answered.value)).toEqual({
    ok: false,
    code: 'WRONG_STATE',
  });
  expect(surveyTurnTerms(turn, tokyo)).toMatchObject([
    { key: 'end', at: Date.parse('2026-12-02T00:00:00+09:00'), event: { type: 'end' } },
  ]);
});

it('[SV4] answers are counts by place and day, and no answer is there by itself', () => {
  const first = withAnswer(emptyTally(place), { face: 'good', reply: null });
  const reply = { questionId: 'q1', said: 'yes' } as const;
  const both = surveyTallyTransition(first, { type: 'count', answer: { face: 'bad', reply } });
  expect(both).toEqual({
    ok: true,
    value: {
      ...place,
      ...{ id: '2026-12-01 ikejiri care-desk care ja met', state: 'kept' },
      faces: { good: 1, fair: 0, bad: 1 },
      replies: { q1: { yes: 1, no: 0 } },
    },
  });
});

it('[SV5] what was said to another question does not count for this one', () => {
  const tally = withAnswer(emptyTally(place), {
    face: 'good',
    reply: { questionId: 'q1', said: 'no' },
  });
  expect(repliesTogether([tally, tally], 'q1')).toEqual({ yes: 0, no: 2 });
  expect(repliesTogether([tally], 'q2')).toEqual({ yes: 0, no: 0 });
});

it('[SV7] counts are kept for three years, and then gone', () => {
  const tally = withAnswer(emptyTally(place), { face: 'fair', reply: null });
  expect(surveyTallyTerms(tally, tokyo)).toMatchObject([
    { at: Date.parse('2029-11-30T00:00:00+09:00'), event: { type: 'end' } },
  ]);
  expect(surveyTallyTransition(tally, { type: 'end' })).toMatchObject({
    value: { state: 'over' },
  });
});

it('[SV8] some tallies together are told from as many as any', () => {
  const five = Array.from({ length: FEWEST_TOLD }, () =>
    withAnswer(emptyTally(place), { face: 'fair', reply: null }),
  );
  expect(facesTogether(five)).toEqual({ good: 0, fair: 5, bad: 0 });
});
