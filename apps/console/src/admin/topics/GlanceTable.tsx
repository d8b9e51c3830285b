import { ruleKey } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { TopicName } from '../parts/TopicName.tsx';
import { glances, type Glance } from './rules.ts';
import { StateBadge } from './StateBadge.tsx';
import type { RuleWords } from './useRuleWords.ts';

interface GlanceTableProps {
  readonly topics: AdminTopics;
  readonly words: RuleWords;
  readonly tools: ReactNode;
  readonly onSet: (topicId: string) => void;
}

/** The state of every topic today, its exceptions, and the next changes. */
export function GlanceTable({ topics, words, tools, onSet }: GlanceTableProps) {
  const { t } = useText();
  const rows = useMemo(() => glances(topics), [topics]);
  const columns = useColumns(words);
  return (
    <SearchableTable
      caption={t('adminTopics:parts.now')}
      columns={columns}
      rows={rows}
      rowKey={({ topic }) => topic.id}
      empty={t('adminTopics:empty.now')}
      tools={tools}
      actions={({ topic }) => [
        {
          label: t('adminTopics:actions.change'),
          icon: 'write',
          onPress: () => onSet(topic.id),
        },
      ]}
    />
  );
}

function useColumns(words: RuleWords): readonly [Column<Glance>, ...Column<Glance>[]] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'topic',
        header: t('adminTopics:columns.topic'),
        text: ({ topic }) => words.topic(topic.id),
        cell: ({ topic }) => <TopicName icon={topic.icon} name={words.topic(topic.id)} />,
      },
      {
        key: 'ward',
        header: t('adminTopics:columns.ward'),
        text: ({ state, reason }) => `${t(`adminTopics:states.${state}`)} ${reason}`,
        cell: ({ state, reason }) => (
          <>
            <StateBadge state={state} />
            {reason && (
              <span className="topic-reason">
                <Isolated reveal>{reason}</Isolated>
              </span>
            )}
          </>
        ),
      },
      {
        key: 'elsewhere',
        header: t('adminTopics:columns.elsewhere'),
        text: ({ elsewhere }) => elsewhere.map(({ scope }) => words.place(scope)).join(' '),
        cell: (row) => <Elsewhere rules={row.elsewhere} words={words} />,
        sortBy: ({ elsewhere }) => -elsewhere.length,
      },
      {
        key: 'next',
        header: t('adminTopics:columns.next'),
        text: ({ coming }) => coming.map(words.coming).join(' '),
        cell: (row) => <Next rules={row.coming} words={words} />,
        sortBy: ({ coming }) => coming[0]?.since ?? '9999',
      },
    ],
    [t, words],
  );
}

interface RulesProps {
  readonly rules: Glance['coming'];
  readonly words: RuleWords;
}

function Elsewhere({ rules, words }: RulesProps) {
  const { t } = useText();
  if (rules.length === 0) return <span className="topic-none">{t('adminTopics:none')}</span>;
  return (
    <ul className="topic-places">
      {rules.map((rule) => (
        <li key={ruleKey(rule)}>
          <StateBadge state={rule.state} /> {words.place(rule.scope)}
          {rule.reason && (
            <span className="topic-reason">
              <Isolated reveal>{rule.reason}</Isolated>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Next({ rules: [first, ...others], words }: RulesProps) {
  const { t } = useText();
  if (!first) return <span className="topic-none">{t('adminTopics:none')}</span>;
  return (
    <>
      {words.coming(first)}
      {others.length > 0 && (
        <span className="topic-reason">{t('adminTopics:nextMore', { count: others.length })}</span>
      )}
    </>
  );
}
