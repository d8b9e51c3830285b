import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { draftOf, earlier, routingProblems, ruleOf, type RoutingDraft } from './routingDraft.ts';

const rule = { topicId: 'care', ...DEFAULT_ROUTING };
const draft = draftOf(rule);
const problemsOf = (changed: Partial<RoutingDraft>) => routingProblems({ ...draft, ...changed });

describe('the form of 呼び出し方', () => {
  it('[O70] sends what it was given when nobody touched it', () => {
    expect(problemsOf({})).toEqual([]);
    expect(ruleOf('care', draft)).toEqual(rule);
  });

  it('[O70] named persons are needed where they are rung first, and sent nowhere else', () => {
    expect(problemsOf({ strategy: 'named' })).toEqual(['named']);
    const named = { ...draft, namedStaffIds: ['s1', 's2'] };
    expect(ruleOf('care', { ...named, strategy: 'named' }).namedStaffIds).toEqual(['s1', 's2']);
    expect(ruleOf('care', named).namedStaffIds).toEqual([]);
  });

  it.each(['', '9', '61', '20.5', '-20', 'x', '２０'])(
    '[O70] %j seconds is no time to ring',
    (offerLimit) => {
      expect(problemsOf({ offerLimit })).toEqual(['offerLimit']);
    },
  );

  it('[O70] a wait is at most an hour, and may be none', () => {
    expect(problemsOf({ otherBranch: '0', headOffice: '3600', choices: '0' })).toEqual([]);
    expect(problemsOf({ choices: '3601' })).toEqual(['choices']);
  });

  it('[O70] the 本庁 is not asked before the other 総合支所', () => {
    expect(problemsOf({ otherBranch: '300', headOffice: '120' })).toEqual(['turned']);
    expect(problemsOf({ otherBranch: '120', headOffice: '120' })).toEqual([]);
  });

  it('[O70] somebody is moved up by one place', () => {
    expect(earlier(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
    expect(earlier(['a', 'b'], 'a')).toEqual(['a', 'b']);
  });
});
