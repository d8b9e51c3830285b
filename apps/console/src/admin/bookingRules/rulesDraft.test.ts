import { describe, expect, it } from 'vitest';
import {
  areUsual,
  draftOf,
  rulesOf,
  rulesProblems,
  USUAL_RULES,
  type Rules,
  type RulesDraft,
} from './rulesDraft.ts';

const rules: Rules = {
  ...USUAL_RULES,
  keptFree: [{ from: 540, until: 1440, people: 2 }],
  topics: [{ topicId: 'care', minutes: 60 }],
};
const problemsOf = (changed: Partial<RulesDraft>) =>
  rulesProblems({ ...draftOf(rules), ...changed });

describe('the form of 予約のきまり', () => {
  it('[O140] sends what it was given when nobody touched it', () => {
    expect(problemsOf({})).toEqual([]);
    expect(rulesOf(draftOf(rules))).toEqual(rules);
  });

  it('[O140] says whether a desk has the rules that every desk has at first', () => {
    expect(areUsual(USUAL_RULES)).toBe(true);
    expect(areUsual(rules)).toBe(false);
  });

  it.each(['', '0', '7', '245', '-5', 'x', '３０'])(
    '[O141] %j minutes are no length',
    (minutes) => {
      expect(problemsOf({ minutes })).toEqual([{ what: 'minutes' }]);
    },
  );

  it('[O141] no buffer, no lead and no grace are rules too, and each number has its end', () => {
    expect(
      problemsOf({ buffer: '0', leadMinutes: '0', earlyMinutes: '0', graceMinutes: '0' }),
    ).toEqual([]);
    expect(problemsOf({ buffer: '65', daysAhead: '0', leadMinutes: '10081' })).toEqual([
      { what: 'buffer' },
      { what: 'daysAhead' },
      { what: 'leadMinutes' },
    ]);
  });

  it('[O141] people are kept free in a span that takes time, and somebody at least', () => {
    const span = { from: '09:00', until: '12:00', people: '1' };
    expect(problemsOf({ keptFree: [span, { ...span, until: '23:59' }] })).toEqual([]);
    expect(
      problemsOf({
        keptFree: [
          { ...span, until: '09:00' },
          span,
          { ...span, people: '0' },
          { ...span, from: '' },
        ],
      }),
    ).toEqual([0, 2, 3].map((at) => ({ what: 'span', at })));
  });

  it('[O141] a topic is chosen, and once', () => {
    const line = { topicId: 'care', minutes: '45' };
    expect(problemsOf({ topics: [line, line, { topicId: '', minutes: '45' }] })).toEqual([
      { what: 'topic', at: 1 },
      { what: 'topic', at: 2 },
    ]);
  });
});
