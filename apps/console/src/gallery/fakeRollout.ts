import {
  AppError,
  checklistOf,
  openItemsOf,
  rolloutFrom,
  rolloutTransition,
  stageSince,
  tickId,
  type CheckFacts,
  type Rollout,
  type RolloutDecision,
  type RolloutTick,
} from '@madoguchi/domain';
import { routes, type CenterRollout } from '@madoguchi/protocol';
import { fakeTopics, fakeWard } from './fakeWard.ts';

const DAY_MS = 86_400_000;
const BY_NAME = '地域行政部 管理者';

/** 展開 in memory: model districts are in service, one is tried out, the others are prepared. */
export function fakeRollout(): Readonly<Record<string, (body: unknown) => unknown>> {
  const rollouts = everyRollout();
  const ticks = firstTicks();
  const checksOf = ({ centerId, topicId }: Rollout) =>
    checklistOf(factsOf(centerId, topicId), (item) => {
      const id = tickId({ centerId, topicId, item });
      return ticks.get(id) ?? { id, state: 'open' };
    });
  const of = (centerId: string): CenterRollout => ({
    centerId,
    practised: centerId.endsWith('-1') ? PRACTISED : [],
    topics: [...rollouts.values()]
      .filter((rollout) => rollout.centerId === centerId)
      .map((rollout) => shown(rollout, checksOf(rollout))),
  });
  return {
    rollouts: () => ({
      places: [...rollouts.values()].map((rollout) => ({
        ...{ centerId: rollout.centerId, topicId: rollout.topicId, stage: rollout.state },
        since: stageSince(rollout),
        missing: openItemsOf(checksOf(rollout)).length,
      })),
    }),
    rolloutOf: (body) => of(routes.rolloutOf.body.parse(body).centerId),
    decideRollout(body) {
      const { centerId, topicIds, reason, ...to } = routes.decideRollout.body.parse(body);
      for (const [id, rollout] of rollouts) {
        if (rollout.centerId !== centerId || !topicIds.includes(rollout.topicId)) continue;
        const missing = openItemsOf(checksOf(rollout));
        const event = { type: 'decide', ...to, reason, missing, staffId: 's1' } as const;
        const decided = rolloutTransition(rollout, event, Date.now());
        if (!decided.ok) throw new AppError(decided.code);
        rollouts.set(id, decided.value);
      }
      return of(centerId);
    },
    tickRollout(body) {
      const asked = routes.tickRollout.body.parse(body);
      const id = tickId(asked);
      if (asked.as === 'open') ticks.delete(id);
      else {
        const { as: state, note } = asked;
        ticks.set(id, { id, state, note, byStaffId: 's1', at: Date.now() });
      }
      return of(asked.centerId);
    },
    copySetUp(body) {
      const { toCenterIds, dryRun } = routes.copySetUp.body.parse(body);
      return { applied: !dryRun, changes: toCenterIds.map(stoppedAt) };
    },
    undoSetUp: () => ({}),
  };
}

/** Two at the kiosk, and who answered them. */
const PRACTISED: CenterRollout['practised'] = (
  [
    ['池尻 職員1', 'kiosk', 2],
    ['世田谷 担当者1', 'desk', 3],
    ['池尻 職員2', 'kiosk', 1],
  ] as const
).map(([name, part, practices]) => ({
  ...{ name, part, practices, at: Date.now() - 20 * DAY_MS },
}));

const stoppedAt = (centerId: string) => ({
  ...{ centerId, what: 'rule', before: null },
  after: {
    ...{ topicId: 'care', scope: { kind: 'center', centerId }, state: 'stopped' },
    ...{ since: '2026-12-01', reason: '担当者の研修のため' },
  },
});

const everyRollout = (): Map<string, Rollout> =>
  new Map(
    fakeWard.centers.flatMap((center) =>
      fakeTopics.topics.map(({ id: topicId }, n) => {
        const rollout = begun(center, topicId, n);
        return [rollout.id, rollout] as const;
      }),
    ),
  );

const firstTicks = (): Map<string, RolloutTick> =>
  new Map(
    ['setagaya-1', 'setagaya-2'].map((centerId) => {
      const id = tickId({ centerId, topicId: '', item: 'signage' });
      const note = '入口の掲示板と窓口の上に掲示';
      return [id, { id, state: 'done', note, byStaffId: 's1', at: Date.now() - 3 * DAY_MS }];
    }),
  );

type Center = (typeof fakeWard.centers)[number];

function begun({ id: centerId, model }: Center, topicId: string, n: number): Rollout {
  const place = { centerId, topicId };
  if (model) return rolloutFrom('service', place);
  const preparing = rolloutFrom('preparing', place);
  if (centerId !== 'setagaya-2' || n > 3) return preparing;
  const decision: RolloutDecision = {
    ...{ from: 'preparing', to: 'trial', byStaffId: 's1', at: Date.now() - 2 * DAY_MS },
    ...{ reason: '職員2人の練習が終わり、介護の相談から試すため。', missing: ['printer'] },
  };
  const tried = { ...preparing, decisions: [decision] };
  return n < 3
    ? { ...tried, state: 'trial' }
    : { ...tried, state: 'stopped', notice: '担当者の研修のため' };
}

/** The first districts have their kiosk; a few topics have a form. */
const factsOf = (centerId: string, topicId: string): CheckFacts => ({
  kiosk: centerId.endsWith('-1')
    ? { at: Date.now() - 40 * DAY_MS, count: 2 }
    : (ENROLLED[centerId] ?? null),
  testCall: centerId.endsWith('-1') ? { at: Date.now() - 30 * DAY_MS, count: 12 } : null,
  staffTrained: centerId.endsWith('-1') ? { at: Date.now() - 20 * DAY_MS, count: 2 } : null,
  desk: { at: null, count: 3 },
  forms: ['care', 'child', 'insurance'].includes(topicId)
    ? { at: Date.now() - 60 * DAY_MS, count: 2 }
    : null,
});

const ENROLLED: Readonly<Record<string, CheckFacts['kiosk']>> = {
  'setagaya-2': { at: Date.now() - 5 * DAY_MS, count: 1 },
};

type ShownTopic = CenterRollout['topics'][number];

const shown = (rollout: Rollout, checks: ReturnType<typeof checklistOf>): ShownTopic => ({
  ...{ topicId: rollout.topicId, stage: rollout.state, since: stageSince(rollout) },
  notice: rollout.state === 'stopped' ? rollout.notice : null,
  checks: checks.map((check) => {
    if (check.state === 'open' || check.state === 'found') return check;
    const { item, state, note, at } = check;
    return { item, state, note, at, byName: BY_NAME };
  }),
  decisions: rollout.decisions.map(({ from, to, at, reason, missing }) => ({
    ...{ from, to, at, reason, missing: [...missing] },
    byName: BY_NAME,
  })),
});
