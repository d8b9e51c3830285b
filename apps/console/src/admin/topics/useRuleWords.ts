import type { TopicRule, TopicScope } from '@madoguchi/domain';
import { formatWardDay, localised } from '@madoguchi/i18n';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';

/** Days, places and topics of rules in words. */
export interface RuleWords {
  day(day: string): string;
  place(scope: TopicScope): string;
  topic(topicId: string): string;
  /** 12月3日(木)から 池尻まちづくりセンターで 停止. */
  coming(rule: TopicRule): string;
}

/** The words for the rules of this ward, in the language of the screen. */
export function useRuleWords(topics: AdminTopics, ward: Organisation): RuleWords {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const day = (text: string) => formatWardDay(text, language);
    const place = (scope: TopicScope) => placeName(scope, ward);
    const placeName = (scope: TopicScope, { centers, desks }: Organisation) => {
      if (scope.kind === 'ward') return t('console:places.ward');
      if (scope.kind === 'center') {
        const center = centers.find(({ id }) => id === scope.centerId);
        return center
          ? t('console:places.center', { district: center.district })
          : t('adminTopics:placeGone');
      }
      const desk = desks.find(({ id }) => id === scope.deskId);
      return desk ? localised(desk.name, language) : t('adminTopics:placeGone');
    };
    const topic = (topicId: string) => {
      const found = topics.topics.find(({ id }) => id === topicId);
      return found ? localised(found.name, language) : topicId;
    };
    const coming = ({ since, scope, state }: TopicRule) =>
      t('adminTopics:next', {
        day: day(since),
        place: place(scope),
        state: t(`adminTopics:states.${state}`),
      });
    return { day, place, topic, coming };
  }, [topics, ward, t, language]);
}
