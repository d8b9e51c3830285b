import type { TopicStanding } from '../topicRules.ts';
import type { Rollout } from './state.ts';

/**
 * What a topic is at a kiosk: its stage is a gate before the rules of topics. A stage that is stopped tells why; a topic
 * that the rules have stopped tells theirs; whichever of the two prepares it, it is in preparation.
 */
export function standingAtStage(rollout: Rollout, byRules: TopicStanding): TopicStanding {
  switch (rollout.state) {
    case 'trial':
    case 'service':
      return byRules;
    case 'stopped':
      return { state: 'stopped', reason: rollout.notice, shownFrom: null };
    case 'preparing':
      // A day on which the rules would show it means nothing while the stage does not.
      return byRules.state === 'stopped'
        ? { ...byRules, shownFrom: null }
        : { state: 'preparing', reason: '', shownFrom: null };
  }
}
