import { FOUND_ITEMS, type CheckItem, type RolloutStage } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { AdminTopics, CenterRollout } from '@madoguchi/protocol';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import type { ShownCheck, TopicRollout } from './rolloutView.ts';

/** The words for stages, checks and topics. */
export function useRolloutWords({ topics }: Pick<AdminTopics, 'topics'>) {
  const { t } = useText();
  const { language } = useLanguage();
  const { formalDay } = useTimes();
  const topic = (id: string): string => {
    const found = topics.find((each) => each.id === id);
    return found === undefined ? id : localised(found.name, language);
  };
  return {
    topic,
    topics: (ids: readonly string[]) => ids.map(topic).join('、'),
    stage: (stage: RolloutStage) => t(`adminRollout:stages.${stage}`),
    item: (item: CheckItem) => t(`adminRollout:items.${item}`),
    items: (items: readonly CheckItem[]) =>
      items.map((item) => t(`adminRollout:items.${item}`)).join('、'),
    day: formalDay,
    since({ since, stage }: Pick<TopicRollout, 'since' | 'stage'>): string {
      if (since !== null) return formalDay(since);
      return t(stage === 'service' ? 'adminRollout:before' : 'adminRollout:undecided');
    },
    /** Who has practised, at the kiosk or at a desk, how often and when last. */
    practised({ name, part, practices: count, at }: CenterRollout['practised'][number]): string {
      return t(`adminRollout:practised.${part}`, { name, count, day: formalDay(at) });
    },
    /** By what one knows that it is done, or what to do next. */
    evidence(check: ShownCheck): string {
      if (check.state === 'open') return t(`adminRollout:todo.${check.item}`);
      if (check.state !== 'found') {
        const { note, byName: name, at } = check;
        return t('adminRollout:told', { note, name, day: formalDay(at) });
      }
      const item = FOUND_ITEMS.find((each) => each === check.item);
      const day = check.at === null ? '' : formalDay(check.at);
      return item === undefined
        ? day
        : t(`adminRollout:found.${item}`, { count: check.count, day });
    },
  };
}

export type RolloutWords = ReturnType<typeof useRolloutWords>;
