import type { RoutingRule } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { AdminTopics, RouteResponse } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';

export type Routing = RouteResponse<'routingRules'>;

const MINUTE_MS = 60_000;

/** Routing rules in the language of the screen. */
export function useRoutingWords(topics: AdminTopics, { specialists }: Routing) {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const time = (ms: number): string => {
      const [minutes, seconds] = [Math.floor(ms / MINUTE_MS), (ms % MINUTE_MS) / 1000];
      if (minutes === 0) return t('adminRouting:seconds', { seconds });
      if (seconds === 0) return t('adminRouting:minutes', { minutes });
      return t('adminRouting:minutesSeconds', { minutes, seconds });
    };
    const person = (staffId: string): string =>
      specialists.find((each) => each.staffId === staffId)?.displayName ?? staffId;
    return {
      time,
      person,
      /** Named persons in the order in which they are rung; empty for none. */
      named: ({ namedStaffIds }: RoutingRule): string => namedStaffIds.map(person).join(' → '),
      after: (ms: number): string =>
        ms === 0 ? t('adminRouting:atOnce') : t('adminRouting:after', { time: time(ms) }),
      topic(topicId: string): string {
        const found = topics.topics.find(({ id }) => id === topicId);
        return found ? localised(found.name, language) : topicId;
      },
    };
  }, [topics, specialists, t, language]);
}

export type RoutingWords = ReturnType<typeof useRoutingWords>;
