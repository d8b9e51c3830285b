import type { AdminTopics, Organisation, RouteResponse } from '@madoguchi/protocol';
import { useDates } from '../../app/useDates.ts';
import { useText } from '../../app/useText.ts';
import { useHoursWords } from '../hours/useHoursWords.ts';
import { useRolloutWords } from './useRolloutWords.ts';

/** What a copy of a set-up has changed, or would change. */
export type Copied = RouteResponse<'copySetUp'>;
type Change = Copied['changes'][number];
type Hours = Extract<Change, { what: 'hours' }>['after'];
type Rule = Extract<Change, { what: 'rule' }>['after'];

/** The words for what a copy changes. */
export function useChangeWords(ward: Organisation, topics: AdminTopics) {
  const { t } = useText();
  const { wardDay } = useDates();
  const { topic } = useRolloutWords(topics);
  const { week, others } = useHoursWords(ward);
  const hoursOf = (hours: Hours): string => {
    if (hours === null) return t('adminRollout:copy.asWard');
    const count = hours.exceptions.length;
    const special = count === 0 ? [] : [t('adminRollout:copy.exceptions', { count })];
    return [...week(hours), ...others(hours), ...special].join('、');
  };
  const ruleOf = (rule: Rule): string => {
    if (rule === null) return t('adminRollout:copy.noRule');
    const state = t(`adminTopics:states.${rule.state}`);
    return rule.reason === '' ? state : `${state}（${rule.reason}）`;
  };
  return {
    center: (id: string) => ward.centers.find((each) => each.id === id)?.district ?? id,
    change(change: Change): { readonly name: string; readonly became: string } {
      if (change.what === 'hours') {
        const values = { before: hoursOf(change.before), after: hoursOf(change.after) };
        const name = t('adminRollout:copy.hours');
        return { name, became: t('adminRollout:copy.became', values) };
      }
      const rule = change.after ?? change.before;
      const values = { before: ruleOf(change.before), after: ruleOf(change.after) };
      const named = { topic: topic(rule?.topicId ?? ''), day: wardDay(rule?.since ?? '') };
      const name = t('adminRollout:copy.rule', named);
      return { name, became: t('adminRollout:copy.became', values) };
    },
  };
}
