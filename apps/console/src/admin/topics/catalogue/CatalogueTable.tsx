import { LANGUAGES } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { TopicCatalogue } from '@madoguchi/protocol';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../../../app/useLanguage.ts';
import { useText } from '../../../app/useText.ts';
import { languageName } from '../../parts/languageName.ts';
import { SearchableTable, type Column } from '../../parts/SearchableTable.tsx';
import { TopicName } from '../../parts/TopicName.tsx';
import { seasonWords } from './seasonWords.ts';
import type { CatalogueTopic } from './topicDraft.ts';

interface CatalogueTableProps {
  readonly catalogue: TopicCatalogue;
  /** '' for the ward. */
  readonly centerId: string;
  /** As they are laid out there. */
  readonly topics: readonly CatalogueTopic[];
  readonly tools: ReactNode;
  readonly onMove: (topicId: string, by: -1 | 1) => void;
  readonly onChange: (topic: CatalogueTopic) => void;
  readonly onLayOut: (topic: CatalogueTopic) => void;
}

interface Row {
  readonly topic: CatalogueTopic;
  readonly at: number;
  readonly missing: readonly string[];
  readonly season: string;
  readonly hidden: boolean;
}

/** The catalogue in its order. */
export function CatalogueTable(props: CatalogueTableProps) {
  const { topics, centerId, tools, onMove, onChange, onLayOut } = props;
  const { t } = useText();
  const rows = useRows(props);
  const columns = useColumns();
  return (
    <SearchableTable
      caption={t('adminTopics:parts.catalogue')}
      columns={columns}
      rows={rows}
      rowKey={({ topic }) => topic.id}
      empty={t('adminTopics:catalogue.empty')}
      tools={tools}
      actions={({ topic, at }) => [
        {
          label: t('adminTopics:catalogue.change'),
          icon: 'write',
          onPress: () => onChange(topic),
        },
        ...(centerId === ''
          ? [
              {
                label: t('adminTopics:catalogue.layOut'),
                icon: 'clock' as const,
                onPress: () => onLayOut(topic),
              },
            ]
          : []),
        ...(at > 0
          ? [
              {
                label: t('adminTopics:catalogue.up'),
                icon: 'up' as const,
                onPress: () => onMove(topic.id, -1),
              },
            ]
          : []),
        ...(at < topics.length - 1
          ? [
              {
                label: t('adminTopics:catalogue.down'),
                icon: 'down' as const,
                onPress: () => onMove(topic.id, 1),
              },
            ]
          : []),
      ]}
    />
  );
}

function useRows({ catalogue, topics }: CatalogueTableProps): readonly Row[] {
  const { t } = useText();
  return useMemo(
    () =>
      topics.map((topic, at) => ({
        ...{ topic, at },
        missing: LANGUAGES.filter(
          (language) => (topic.name[language] ?? '') === '' || (topic.hint[language] ?? '') === '',
        ).map((language) => languageName(language, t)),
        season: catalogue.ward.seasons
          .filter(({ topicId }) => topicId === topic.id)
          .map((season) => seasonWords(season, t))
          .join(' '),
        hidden: catalogue.ward.hidden.includes(topic.id),
      })),
    [catalogue, topics, t],
  );
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(
    () => [
      {
        key: 'topic',
        header: t('adminTopics:columns.topic'),
        text: ({ topic }) => localised(topic.name, language),
        cell: ({ topic, at }) => (
          <span className="catalogue__topic">
            <span className="catalogue__number">{at + 1}</span>
            <TopicName icon={topic.icon} name={localised(topic.name, language)} />
          </span>
        ),
        sortBy: ({ at }) => at,
      },
      {
        key: 'hint',
        header: t('adminTopics:catalogue.hint'),
        text: ({ topic }) => localised(topic.hint, language),
      },
      {
        key: 'desks',
        header: t('adminTopics:catalogue.desks'),
        text: ({ topic }) => t(`adminOrganisation:deskKinds.${topic.deskKind}`),
      },
      {
        key: 'languages',
        header: t('adminTopics:catalogue.languages'),
        text: ({ missing }) =>
          missing.length === 0
            ? t('adminTopics:catalogue.whole')
            : t('adminTopics:catalogue.missing', { languages: missing.join('、') }),
      },
      {
        key: 'shown',
        header: t('adminTopics:catalogue.shownWhen'),
        text: ({ hidden, season }) => (hidden ? t('adminTopics:catalogue.isHidden') : season),
      },
    ],
    [t, language],
  );
}
