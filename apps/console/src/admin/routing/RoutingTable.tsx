import type { RoutingRule } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { TopicName } from '../parts/TopicName.tsx';
import type { RoutingWords } from './useRoutingWords.ts';

interface RoutingTableProps {
  readonly rules: readonly RoutingRule[];
  readonly topics: AdminTopics;
  readonly words: RoutingWords;
  readonly onChange: (rule: RoutingRule) => void;
}

/** The routing rules of all topics. */
export function RoutingTable({ rules, topics, words, onChange }: RoutingTableProps) {
  const { t } = useText();
  return (
    <SearchableTable
      caption={t('adminRouting:title')}
      columns={useColumns(topics, words)}
      rows={rules}
      rowKey={({ topicId }) => topicId}
      empty={t('adminRouting:empty')}
      actions={(rule) => [
        {
          label: t('adminRouting:actions.change'),
          icon: 'write',
          onPress: () => onChange(rule),
        },
      ]}
    />
  );
}

function useColumns(
  { topics }: AdminTopics,
  words: RoutingWords,
): readonly [Column<RoutingRule>, ...Column<RoutingRule>[]] {
  const { t } = useText();
  return useMemo(() => {
    const column = (key: 'offerLimit' | 'widening' | 'choices') => ({
      key,
      header: t(`adminRouting:columns.${key}`),
      narrow: true,
    });
    const widening = ({ otherBranchAfterMs, headOfficeAfterMs }: RoutingRule) => [
      t('adminRouting:otherBranch', { time: words.after(otherBranchAfterMs) }),
      t('adminRouting:headOffice', { time: words.after(headOfficeAfterMs) }),
    ];
    return [
      {
        key: 'topic',
        header: t('adminRouting:columns.topic'),
        text: ({ topicId }) => words.topic(topicId),
        cell: ({ topicId }) => (
          <TopicName
            icon={topics.find(({ id }) => id === topicId)?.icon}
            name={words.topic(topicId)}
          />
        ),
      },
      {
        key: 'strategy',
        header: t('adminRouting:columns.strategy'),
        text: (rule) => `${t(`adminRouting:strategies.${rule.strategy}`)} ${words.named(rule)}`,
        cell: (rule) => (
          <>
            {t(`adminRouting:strategies.${rule.strategy}`)}
            <span className="routing-named">{words.named(rule)}</span>
          </>
        ),
      },
      {
        ...column('offerLimit'),
        text: ({ offerLimitMs }) => words.time(offerLimitMs),
        sortBy: ({ offerLimitMs }) => offerLimitMs,
      },
      {
        ...column('widening'),
        text: (rule) => widening(rule).join(' '),
        cell: (rule) => <Lines of={widening(rule)} />,
        sortBy: ({ otherBranchAfterMs }) => otherBranchAfterMs,
      },
      {
        ...column('choices'),
        text: ({ choicesAfterMs }) => words.after(choicesAfterMs),
        sortBy: ({ choicesAfterMs }) => choicesAfterMs,
      },
    ];
  }, [topics, words, t]);
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
