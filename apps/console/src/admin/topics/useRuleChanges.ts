import type { Api } from '@madoguchi/client';
import { ruleKey, type TopicRule } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import type { AdminData } from '../parts/useAdminData.ts';
import type { Undo } from '../parts/useUndo.ts';
import type { RuleWords } from './useRuleWords.ts';

interface RuleChangesOptions {
  readonly api: Api;
  readonly topics: AdminTopics;
  readonly data: AdminData<AdminTopics>;
  readonly words: RuleWords;
  readonly undo: Undo;
  readonly onDone: () => void;
}

/** Makes and removes rules; both can be undone. */
export function useRuleChanges({ api, topics, data, words, undo, onDone }: RuleChangesOptions) {
  const { t } = useText();
  const call = {
    put: (rule: TopicRule) => api.call('putTopicRule', rule),
    remove: ({ topicId, scope, since }: TopicRule) =>
      api.call('removeTopicRule', { topicId, scope, since }),
  };
  const sentence = ({ topicId, since, scope, state }: TopicRule) => ({
    topic: words.topic(topicId),
    day: words.day(since),
    place: words.place(scope),
    state: t(`adminTopics:states.${state}`),
  });

  const put = async (rule: TopicRule) => {
    if (!(await data.act('put', () => call.put(rule)))) return;
    onDone();
    const before = topics.rules.find((other) => ruleKey(other) === ruleKey(rule));
    undo.tell({
      text: t('adminTopics:done.put', sentence(rule)),
      undo: () => data.put(before ? call.put(before) : call.remove(rule)),
    });
  };

  const remove = async (rule: TopicRule) => {
    if (!(await data.act('remove', () => call.remove(rule)))) return;
    undo.tell({
      text: t('adminTopics:done.removed', sentence(rule)),
      undo: () => data.put(api.call('restoreTopicRule', rule)),
    });
  };

  return {
    put: (rule: TopicRule) => void put(rule),
    remove: (rule: TopicRule) => void remove(rule),
  };
}
