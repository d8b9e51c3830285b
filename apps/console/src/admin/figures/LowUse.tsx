import type { Api } from '@madoguchi/client';
import { dayAfter } from '@madoguchi/domain';
import { formatWardDay, localised } from '@madoguchi/i18n';
import type { AdminTopics, CenterRadar } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLanguage } from '../../app/useLanguage.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { expectedOf, verdictOn } from './radarView.ts';

/** 使われ方: how many came to each center, whether that is less than could be expected, and what might help. */
export function LowUse({ api }: { readonly api: Api }) {
  const { t } = useText();
  const { language } = useLanguage();
  const radar = useLoaded(() => api.call('lowUseRadar'));
  const topics = useLoaded(() => api.call('topics'));
  const columns = useColumns(topics.value?.topics ?? []);
  const { value } = radar;
  return (
    <section className="low-use" aria-labelledby="low-use">
      <h3 id="low-use">{t('adminFigures:use.title')}</h3>
      <p>{t('adminFigures:use.lead')}</p>
      <FailureNotice code={radar.failure ?? topics.failure} />
      {value && (
        <>
          <p>
            {t('adminFigures:use.span', {
              from: formatWardDay(value.from, language),
              until: formatWardDay(dayAfter(value.until, -1), language),
            })}
          </p>
          <SearchableTable
            caption={t('adminFigures:use.title')}
            columns={columns}
            rows={value.centers}
            rowKey={({ centerId }) => centerId}
            empty={t('adminFigures:use.empty')}
          />
        </>
      )}
    </section>
  );
}

/** What is compared, and what might help, in words. */
function useRadarWords(topics: AdminTopics['topics']) {
  const { t } = useText();
  const { language } = useLanguage();
  return {
    compareWords: (comparison: CenterRadar['past']): string =>
      comparison === null
        ? t('adminFigures:use.unknown')
        : t('adminFigures:use.expected', {
            expected: t(`adminFigures:use.about.${expectedOf(comparison)}`, {
              count: Math.round(comparison.expected),
            }),
            verdict: t(`adminFigures:use.verdicts.${comparison.verdict}`),
          }),
    hintWords: ({ hints }: CenterRadar): readonly string[] =>
      hints.map((hint) => {
        if (hint.kind !== 'topicsMissing') {
          const count = 'count' in hint ? hint.count : 0;
          return t(`adminFigures:use.hints.${hint.kind}`, { count });
        }
        const named = topics.filter(({ id }) => hint.topicIds.includes(id));
        const names = named.map(({ name }) => localised(name, language)).join('、');
        return t('adminFigures:use.hints.topicsMissing', { topics: names });
      }),
  };
}

/** In which order verdicts are sorted. */
const ORDER = ['low', 'notLow', 'notCompared'] as const;

const districtCell = ({ district }: CenterRadar) => <Isolated>{district}</Isolated>;

type Columns = readonly [Column<CenterRadar>, ...Column<CenterRadar>[]];

function useColumns(topics: AdminTopics['topics']): Columns {
  const { t } = useText();
  const { compareWords, hintWords } = useRadarWords(topics);
  const headed = (key: 'center' | 'visits' | 'verdict' | 'past' | 'peers' | 'hints') => ({
    ...{ key, header: t(`adminFigures:use.columns.${key}`) },
  });
  const compared = (key: 'past' | 'peers'): Column<CenterRadar> => ({
    ...headed(key),
    text: ({ [key]: comparison }) => compareWords(comparison),
  });
  return [
    {
      ...headed('center'),
      text: ({ district }) => district,
      cell: districtCell,
    },
    {
      ...{ ...headed('visits'), narrow: true },
      text: ({ visits }) => t('adminFigures:count', { count: visits }),
      sortBy: ({ visits }) => visits,
    },
    {
      ...headed('verdict'),
      text: (row) => t(`adminFigures:use.${verdictOn(row)}`),
      cell: (row) =>
        verdictOn(row) === 'low' ? (
          <strong className="low-use__low">{t('adminFigures:use.low')}</strong>
        ) : (
          t(`adminFigures:use.${verdictOn(row)}`)
        ),
      sortBy: (row) => ORDER.indexOf(verdictOn(row)),
    },
    compared('past'),
    compared('peers'),
    {
      ...headed('hints'),
      text: (row) => hintWords(row).join(' '),
      cell: (row) =>
        row.hints.length === 0 ? (
          t('adminFigures:none')
        ) : (
          <ul className="low-use__hints">
            {hintWords(row).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ),
    },
  ];
}
