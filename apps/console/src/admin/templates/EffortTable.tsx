import type { Api } from '@madoguchi/client';
import { FEWEST_TOLD } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { TopicEffort } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';

/** 手間: how often residents wrote and signed, and how many minutes it took, per topic. */
export function EffortTable({ api }: { readonly api: Api }) {
  const { t } = useText();
  const { value, failure } = useLoaded(() => api.call('procedureFigures'));
  const columns = useColumns();
  return (
    <section className="effort" aria-labelledby="effort-title">
      <h3 id="effort-title" className="effort__title">
        {t('adminTemplates:effort.title')}
      </h3>
      <p className="effort__lead">{t('adminTemplates:effort.lead', { count: FEWEST_TOLD })}</p>
      <FailureNotice code={failure} />
      {value && (
        <SearchableTable
          caption={t('adminTemplates:effort.title')}
          columns={columns}
          rows={value.topics}
          rowKey={({ topicId }) => topicId}
          empty={t('adminTemplates:effort.empty')}
        />
      )}
    </section>
  );
}

function useColumns(): readonly [Column<TopicEffort>, ...Column<TopicEffort>[]] {
  const { t } = useText();
  const { language } = useLanguage();
  const count = (value: number) => t('adminTemplates:effort.count', { count: value });
  const of = (some: number, all: number) => t('adminTemplates:effort.of', { some, all });
  const middle = (median: number | null, counted: number, unit: 'times' | 'minutes') =>
    median === null || counted < FEWEST_TOLD
      ? '—'
      : t(`adminTemplates:effort.${unit}`, { count: median });
  const headed = (key: 'topic' | 'submitted' | 'none' | 'written' | 'once' | 'minutes') => ({
    ...{ key, header: t(`adminTemplates:effort.columns.${key}`) },
  });
  return [
    {
      ...headed('topic'),
      text: ({ topicName }) => localised(topicName, language),
      cell: ({ topicName }) => <Isolated>{localised(topicName, language)}</Isolated>,
    },
    {
      ...headed('submitted'),
      text: ({ submitted }) => count(submitted),
      sortBy: ({ submitted }) => -submitted,
    },
    { ...headed('none'), text: ({ written, submitted }) => of(written.none, submitted) },
    {
      ...headed('written'),
      text: ({ written, submitted }) => middle(written.median, submitted, 'times'),
    },
    { ...headed('once'), text: ({ signed, submitted }) => of(signed.once, submitted) },
    {
      ...headed('minutes'),
      text: ({ minutes }) => middle(minutes.median, minutes.known, 'minutes'),
    },
  ];
}
