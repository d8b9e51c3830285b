import type { Api } from '@madoguchi/client';
import type { TickedItem } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import type { AdminData } from '../parts/useAdminData.ts';
import type { Undo } from '../parts/useUndo.ts';
import { decisionBody, tickBefore, type Decision, type Tick } from './rolloutDraft.ts';
import type { ShownCheck } from './rolloutView.ts';
import type { RolloutWords } from './useRolloutWords.ts';

/** An item of which something is said; for an item of the center any of its topics stands. */
export interface TickPlace {
  readonly item: TickedItem;
  readonly topicId: string;
}

/** The line of the checklist that a tick is about. */
export const checkAt = (
  { topics }: CenterRollout,
  { item, topicId }: TickPlace,
): ShownCheck | undefined =>
  topics.find((topic) => topic.topicId === topicId)?.checks.find((check) => check.item === item);

interface RolloutChangesOptions {
  readonly api: Api;
  readonly data: AdminData<CenterRollout>;
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
  readonly undo: Undo;
  readonly onDone: () => void;
}

/** Ticks, which can be undone, and decisions, after which another one can be taken. */
export function useRolloutChanges(options: RolloutChangesOptions) {
  const { api, data, rollout, words, undo, onDone } = options;
  const { t } = useText();
  const { centerId } = rollout;
  const say = (place: TickPlace, tick: Tick) =>
    api.call('tickRollout', { centerId, ...place, ...tick });

  const tick = async (place: TickPlace, said: Tick) => {
    const before = tickBefore(checkAt(rollout, place));
    if (!(await data.act('tick', () => say(place, said)))) return;
    onDone();
    undo.tell({
      text: t('adminRollout:done.ticked', {
        item: words.item(place.item),
        state: t(`adminRollout:states.${said.as}`),
      }),
      undo: () => data.put(say(place, before)),
    });
  };

  const decide = async (topicIds: readonly string[], decision: Decision) => {
    const body = decisionBody(rollout, topicIds, decision);
    if (!(await data.act('decide', () => api.call('decideRollout', body)))) return;
    onDone();
    undo.tell({
      text: t('adminRollout:done.decided', {
        count: topicIds.length,
        stage: words.stage(decision.to),
      }),
    });
  };

  return {
    tick: (place: TickPlace, said: Tick) => void tick(place, said),
    decide: (topicIds: readonly string[], decision: Decision) => void decide(topicIds, decision),
  };
}
