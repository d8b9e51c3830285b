import { localised } from '@madoguchi/i18n';
import type { AdminTopics, TemplateRow } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useDates } from '../../app/useDates.ts';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';

interface TemplateTableProps {
  readonly rows: readonly TemplateRow[];
  readonly topics: AdminTopics['topics'];
  readonly onAdd: () => void;
  readonly onLook: (row: TemplateRow) => void;
  readonly onRetire: (row: TemplateRow) => void;
}

/** The versions of all templates: what they are for, where they go, and whether they are begun. */
export function TemplateTable({ rows, topics, onAdd, onLook, onRetire }: TemplateTableProps) {
  const { t } = useText();
  const columns = useColumns(topics);
  return (
    <SearchableTable
      caption={t('adminTemplates:title')}
      columns={columns}
      rows={rows}
      rowKey={({ templateId, version }) => `${templateId}@${String(version)}`}
      empty={t('adminTemplates:empty')}
      actions={(row) => [
        { label: t('adminTemplates:look.action'), icon: 'paper', onPress: () => onLook(row) },
        ...(row.state === 'published'
          ? [
              {
                label: t('adminTemplates:retire.action'),
                icon: 'less' as const,
                onPress: () => onRetire(row),
              },
            ]
          : []),
      ]}
      tools={
        <Button variant="primary" icon="more" onClick={onAdd}>
          {t('adminTemplates:add.button')}
        </Button>
      }
    />
  );
}

function useColumns(
  topics: AdminTopics['topics'],
): [Column<TemplateRow>, ...Column<TemplateRow>[]] {
  const { t } = useText();
  const { language } = useLanguage();
  const { day } = useDates();
  const nameOf = (topicId: string): string => {
    const topic = topics.find(({ id }) => id === topicId);
    return topic === undefined ? topicId : localised(topic.name, language);
  };
  const stateOf = (row: TemplateRow) => (row.isCurrent ? 'current' : row.state);
  const titleOf = ({ title, version }: TemplateRow) =>
    t('adminTemplates:named', { title: localised(title, language), version });
  return [
    {
      key: 'title',
      header: t('adminTemplates:columns.title'),
      text: titleOf,
      cell: (row) => (
        <span className="template-title">
          <Isolated>{titleOf(row)}</Isolated>
          {row.isSample && <span className="badge">{t('adminTemplates:sample')}</span>}
        </span>
      ),
    },
    {
      key: 'topics',
      header: t('adminTemplates:columns.topics'),
      text: ({ topicIds }) => topicIds.map(nameOf).join(t('adminTemplates:and')),
    },
    {
      key: 'desk',
      header: t('adminTemplates:columns.desk'),
      text: ({ receivingDeskKind }) => t(`adminOrganisation:deskKinds.${receivingDeskKind}`),
    },
    {
      key: 'state',
      header: t('adminTemplates:columns.state'),
      text: (row) => t(`adminTemplates:states.${stateOf(row)}`),
      cell: (row) => (
        <span className={row.isCurrent ? 'badge badge--active' : 'badge'}>
          {t(`adminTemplates:states.${stateOf(row)}`)}
        </span>
      ),
      narrow: true,
    },
    {
      key: 'added',
      header: t('adminTemplates:columns.added'),
      text: ({ publishedAt, publishedByName }) =>
        publishedByName === null
          ? t('adminTemplates:shipped')
          : t('adminTemplates:added', { day: day(publishedAt), name: publishedByName }),
      sortBy: ({ publishedAt }) => -publishedAt,
    },
  ];
}
