import { ruleKey, type TopicRule } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { begunRules, inForce, planned } from './rules.ts';
import { StateBadge } from './StateBadge.tsx';
import type { RuleWords } from './useRuleWords.ts';

interface RuleTableProps {
  /** Planned rules by day, or begun ones, newest first. */
  readonly which: 'planned' | 'rules';
  readonly topics: AdminTopics;
  readonly words: RuleWords;
  readonly tools: ReactNode;
  readonly onRemove: (rule: TopicRule) => void;
}

/** A table of rules, each of which can be removed. */
export function RuleTable({ which, topics, words, tools, onRemove }: RuleTableProps) {
  const { t } = useText();
  const { rules, today } = topics;
  const rows = useMemo(
    () => (which === 'planned' ? planned(rules, today) : begunRules(rules, today)),
    [which, rules, today],
  );
  const holding = useMemo(() => new Set(inForce(rules, today).map(ruleKey)), [rules, today]);
  const columns = useColumns(words, which === 'rules' ? holding : null);
  return (
    <SearchableTable
      caption={t(`adminTopics:parts.${which}`)}
      columns={columns}
      rows={rows}
      rowKey={ruleKey}
      empty={t(`adminTopics:empty.${which}`)}
      tools={tools}
      actions={(rule) => [
        {
          label: t('adminTopics:actions.remove'),
          icon: 'remove',
          onPress: () => onRemove(rule),
        },
      ]}
    />
  );
}

type Columns = readonly [Column<TopicRule>, ...Column<TopicRule>[]];

/** `holding` are the rules in force, `null` without a column for that. */
function useColumns(words: RuleWords, holding: ReadonlySet<string> | null): Columns {
  const { t } = useText();
  return useMemo((): Columns => {
    const standing = (rule: TopicRule) =>
      t(`adminTopics:standing.${holding?.has(ruleKey(rule)) ? 'holds' : 'over'}`);
    return [
      {
        key: 'topic',
        header: t('adminTopics:columns.topic'),
        text: ({ topicId }) => words.topic(topicId),
      },
      {
        key: 'since',
        header: t('adminTopics:columns.since'),
        text: ({ since }) => words.day(since),
        sortBy: ({ since }) => since,
        narrow: true,
      },
      {
        key: 'place',
        header: t('adminTopics:columns.place'),
        text: ({ scope }) => words.place(scope),
      },
      {
        key: 'state',
        header: t('adminTopics:columns.state'),
        text: ({ state }) => t(`adminTopics:states.${state}`),
        cell: ({ state }) => <StateBadge state={state} />,
      },
      { key: 'reason', header: t('adminTopics:columns.reason'), text: ({ reason }) => reason },
      ...(holding
        ? [{ key: 'standing', header: t('adminTopics:columns.standing'), text: standing }]
        : []),
    ];
  }, [t, words, holding]);
}
