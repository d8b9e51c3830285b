import type { Api } from '@madoguchi/client';
import { FEWEST_TOLD, type ToldCounts } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { TopicSurvey } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';

/** 利用者の声: what residents said of their visits, per topic, and to the question that it has now. */
export function SurveyTable({ api }: { readonly api: Api }) {
  const { t } = useText();
  const { value, failure } = useLoaded(() => api.call('surveyFigures'));
  const columns = useColumns();
  return (
    <>
      <p>{t('adminTopics:answers.lead', { count: FEWEST_TOLD })}</p>
      <FailureNotice code={failure} />
      {value && (
        <SearchableTable
          caption={t('adminTopics:answers.title')}
          columns={columns}
          rows={value.topics}
          rowKey={({ topicId }) => topicId}
          empty={t('adminTopics:answers.empty')}
          tools={
            <ExportButton
              read={() => api.call('exportSurvey')}
              name={t('adminTopics:answers.title')}
            />
          }
        />
      )}
    </>
  );
}

function useColumns(): readonly [Column<TopicSurvey>, ...Column<TopicSurvey>[]] {
  const { t } = useText();
  const { language } = useLanguage();
  const told = <Kind extends string>(
    found: ToldCounts<Kind>,
    say: (counts: Readonly<Record<Kind, number>>) => string,
  ) => {
    if (found.state === 'told') return say(found.counts);
    const { total } = found;
    return t(`adminTopics:answers.${total === 0 ? 'none' : 'tooFew'}`, { total });
  };
  const replies = ({ question }: TopicSurvey) =>
    question === null
      ? t('adminTopics:answers.noQuestion')
      : told(question.replies, (counts) => t('adminTopics:answers.replies', counts));
  const headed = (key: 'topic' | 'answers' | 'faces' | 'question') => ({
    ...{ key, header: t(`adminTopics:answers.columns.${key}`) },
  });
  return [
    {
      ...headed('topic'),
      text: ({ topicName }) => localised(topicName, language),
      cell: ({ topicName }) => <Isolated>{localised(topicName, language)}</Isolated>,
    },
    {
      ...headed('answers'),
      text: ({ faces }) => t('adminTopics:answers.count', { count: faces.total }),
      sortBy: ({ faces }) => -faces.total,
    },
    {
      ...headed('faces'),
      text: ({ faces }) => told(faces, (counts) => t('adminTopics:answers.faces', counts)),
    },
    {
      ...headed('question'),
      text: (row) => [row.question?.text.ja, replies(row)].join(' '),
      cell: (row) => (
        <>
          {row.question && (
            <p>
              <Isolated>{localised(row.question.text, language)}</Isolated>
            </p>
          )}
          <p>{replies(row)}</p>
        </>
      ),
    },
  ];
}
