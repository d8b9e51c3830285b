import { describe, expect, it } from 'vitest';
import {
  CHECK_ITEMS,
  checklistOf,
  mayFollow,
  openItemsOf,
  ROLLOUT_STAGES,
  rolloutFrom,
  rolloutTickTransition,
  rolloutTransition,
  standingAtStage,
  stageSince,
  tickId,
  tickPlaceOf,
  type CheckFacts,
  type Rollout,
  type RolloutEvent,
  type RolloutStage,
  type RolloutTick,
} from './index.ts';

const PLACE = { centerId: 'center', topicId: 'care' };
const NOW = 1_000;
const NOTHING: CheckFacts = {
  ...{ kiosk: null, testCall: null, staffTrained: null, desk: null, forms: null },
};
const FOUND = { at: 5, count: 1 };

const to = (stage: RolloutStage, missing: RolloutEvent['missing'] = []): RolloutEvent => {
  const said = { type: 'decide', staffId: 'admin', reason: '準備ができたため', missing } as const;
  return stage === 'stopped'
    ? { ...said, to: stage, notice: '改修のため' }
    : { ...said, to: stage };
};
function decided(from: Rollout, ...events: readonly RolloutEvent[]): Rollout {
  return events.reduce((rollout, event) => {
    const next = rolloutTransition(rollout, event, NOW);
    if (!next.ok) throw new Error(next.code);
    return next.value;
  }, from);
}
const preparing = rolloutFrom('preparing', PLACE);
const AT: Readonly<Record<RolloutStage, Rollout>> = {
  preparing,
  trial: decided(preparing, to('trial')),
  service: decided(preparing, to('trial'), to('service')),
  stopped: decided(preparing, to('trial'), to('stopped')),
};

describe('the stage of a topic at a center', () => {
  it.each(ROLLOUT_STAGES.flatMap((from) => ROLLOUT_STAGES.map((next) => [from, next] as const)))(
    '[RO1] from %s to %s only where it follows',
    (from, next) => {
      const step = rolloutTransition(AT[from], to(next), NOW);
      expect(step).toMatchObject(
        mayFollow(from, next)
          ? { ok: true, value: { state: next } }
          : { ok: false, code: 'WRONG_STATE' },
      );
    },
  );

  it('[RO1] nothing comes into service without a trial', () => {
    expect(mayFollow('preparing', 'service')).toBe(false);
  });

  it('[RO2] a trial needs a kiosk and somebody who answers, service needs everything', () => {
    for (const item of CHECK_ITEMS) {
      const isNeeded = item === 'kiosk' || item === 'desk';
      expect(rolloutTransition(preparing, to('trial', [item]), NOW).ok).toBe(!isNeeded);
      const service = rolloutTransition(AT.trial, to('service', [item]), NOW);
      expect(service).toMatchObject({ ok: false, code: 'CHECKLIST_OPEN' });
      expect(rolloutTransition(AT.trial, to('stopped', [item]), NOW).ok).toBe(true);
    }
  });

  it('[RO3] keeps every decision: from what to what, who, when, why and what was missing', () => {
    const again = decided(AT.stopped, to('trial', ['printer']));
    expect(again.decisions.map(({ from, to: next }) => [from, next])).toEqual([
      ['preparing', 'trial'],
      ['trial', 'stopped'],
      ['stopped', 'trial'],
    ]);
    expect(again.decisions.at(-1)).toEqual({
      ...{ from: 'stopped', to: 'trial', byStaffId: 'admin', at: NOW },
      ...{ reason: '準備ができたため', missing: ['printer'] },
    });
    expect(stageSince(again)).toBe(NOW);
    expect(again).not.toHaveProperty('notice');
  });

  it('[RO4] nothing was decided of what was there before stages were', () => {
    expect(stageSince(rolloutFrom('service', PLACE))).toBeNull();
  });
});

describe('what a kiosk shows of it', () => {
  const shown = { state: 'shown', reason: '', shownFrom: null } as const;
  const stoppedByRule = { state: 'stopped', reason: '研修', shownFrom: '2026-12-01' } as const;

  it('[RO5] a trial and service leave it to the rules of topics', () => {
    for (const stage of ['trial', 'service'] as const) {
      expect(standingAtStage(AT[stage], shown)).toEqual(shown);
      expect(standingAtStage(AT[stage], stoppedByRule)).toEqual(stoppedByRule);
    }
  });

  it('[RO5] what is prepared is not offered, and no day of the rules is promised', () => {
    const told = { state: 'preparing', reason: '', shownFrom: null };
    expect(standingAtStage(preparing, shown)).toEqual(told);
    const rule = { state: 'preparing', reason: '', shownFrom: '2026-12-01' } as const;
    expect(standingAtStage(preparing, rule)).toEqual(told);
    expect(standingAtStage(preparing, stoppedByRule)).toEqual({
      ...stoppedByRule,
      shownFrom: null,
    });
  });

  it('[RO5] what is stopped says why in the words for residents', () => {
    const told = { state: 'stopped', reason: '改修のため', shownFrom: null };
    expect(standingAtStage(AT.stopped, shown)).toEqual(told);
    expect(standingAtStage(AT.stopped, stoppedByRule)).toEqual(told);
  });
});

describe('the checklist', () => {
  const ticks =
    (...said: readonly RolloutTick[]) =>
    (item: string) =>
      said.find(({ id }) => id.startsWith(`center ${item}`)) ??
      ({ id: item, state: 'open' } as const);
  const done: RolloutTick = {
    id: tickId({ ...PLACE, item: 'signage' }),
    ...{ state: 'done', note: '入口に掲示', byStaffId: 'admin', at: NOW },
  };

  it('[RO6] fills itself with what the system knows, then with what people have ticked', () => {
    expect(openItemsOf(checklistOf(NOTHING, ticks()))).toEqual(CHECK_ITEMS);
    const checks = checklistOf({ ...NOTHING, kiosk: FOUND }, ticks(done));
    expect(checks[0]).toEqual({ item: 'kiosk', state: 'found', ...FOUND });
    expect(checks.find(({ item }) => item === 'signage')).toEqual({
      ...{ item: 'signage', state: 'done', note: '入口に掲示', byStaffId: 'admin', at: NOW },
    });
    expect(openItemsOf(checks)).toEqual(['testCall', 'staffTrained', 'desk', 'forms', 'printer']);
  });

  it('[RO6] nobody can tick that a kiosk is enrolled, or that a desk is staffed', () => {
    const everything = (item: string) => ({ ...done, id: `center ${item}` });
    expect(openItemsOf(checklistOf(NOTHING, everything))).toEqual(['kiosk', 'desk']);
  });

  it('[RO6] an item of the center is the same for each topic, one of a topic is not', () => {
    const other = { ...PLACE, topicId: 'child' };
    expect(tickId({ ...PLACE, item: 'printer' })).toBe(tickId({ ...other, item: 'printer' }));
    expect(tickId({ ...PLACE, item: 'forms' })).not.toBe(tickId({ ...other, item: 'forms' }));
    expect(tickPlaceOf('center forms care')).toEqual({ ...PLACE, item: 'forms' });
    expect(tickPlaceOf('center printer')).toMatchObject({ topicId: null, item: 'printer' });
    expect(() => tickPlaceOf('center kiosk')).toThrow(RangeError);
  });

  it('[RO6] a tick is said with its evidence, said anew, and taken back', () => {
    const open: RolloutTick = { id: done.id, state: 'open' };
    const tick = { type: 'tick', as: 'done', note: '入口に掲示', staffId: 'admin' } as const;
    expect(rolloutTickTransition(open, tick, NOW)).toEqual({ ok: true, value: done });
    expect(rolloutTickTransition(done, tick, NOW + 1)).toEqual({ ok: true, value: done });
    const notNeeded = { ...tick, as: 'notNeeded' } as const;
    expect(rolloutTickTransition(done, notNeeded, NOW + 1)).toMatchObject({
      value: { state: 'notNeeded', at: NOW + 1 },
    });
    expect(rolloutTickTransition(done, { type: 'clear' }, NOW)).toEqual({ ok: true, value: open });
    expect(rolloutTickTransition(open, { type: 'clear' }, NOW)).toEqual({ ok: true, value: open });
  });
});
