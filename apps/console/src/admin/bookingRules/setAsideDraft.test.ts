import { describe, expect, it } from 'vitest';
import { newSetAside, setAsideProblems, spanOf, type SetAsideDraft } from './setAsideDraft.ts';

const TODAY = '2026-11-30';
const draft: SetAsideDraft = { ...newSetAside(TODAY), id: 'd1' };
const problemsOf = (changed: Partial<SetAsideDraft>) =>
  setAsideProblems({ ...draft, ...changed }, TODAY);

describe('the form of 予約を入れない時間', () => {
  it('[O142] Tuesdays 13–16 for sign language go on until somebody ends them', () => {
    const weekly = {
      ...draft,
      how: 'weekly',
      weekday: '1',
      from: '13:00',
      until: '16:00',
    } as const;
    expect(spanOf({ ...weekly, support: 'sign-language', reason: 'support' })).toEqual({
      ...{ of: { kind: 'desk', id: 'd1' }, fromDay: TODAY, untilDay: null, weekday: 1 },
      ...{ from: 780, until: 960, support: 'sign-language', reason: 'support' },
    });
  });

  it('[O142] one day has itself as its last one; some days in a row are set aside whole', () => {
    expect(spanOf(draft)).toMatchObject({ fromDay: TODAY, untilDay: TODAY, weekday: null });
    expect(spanOf({ ...draft, untilDay: '2026-12-04', isWholeDay: true })).toMatchObject({
      ...{ untilDay: '2026-12-04', from: 0, until: 1440, support: null },
    });
  });

  it('[O142] what is missing or upside down is said before anything is sent', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ id: '', fromDay: '', from: '' })).toEqual(['of', 'fromDay', 'time']);
    expect(problemsOf({ fromDay: '2026-11-29' })).toEqual(['past']);
    expect(problemsOf({ untilDay: '2026-11-29' })).toEqual(['untilDay']);
    expect(problemsOf({ from: '12:00', until: '12:00' })).toEqual(['time']);
    expect(problemsOf({ from: '22:00', until: '23:59' })).toEqual([]);
  });
});
