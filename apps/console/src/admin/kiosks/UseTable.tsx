import type { Api } from '@madoguchi/client';
import type { CenterVisits } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';

const FIGURES = ['visits', 'helped', 'introductions'] as const;

const districtCell = ({ district }: CenterVisits) => <Isolated>{district}</Isolated>;

/** ご利用と紹介: how much the kiosks of each center are used, in this week and in four. */
export function UseTable({ api }: { readonly api: Api }) {
  const { t } = useText();
  const { value, failure } = useLoaded(() => api.call('visitFigures'));
  const columns: [Column<CenterVisits>, ...Column<CenterVisits>[]] = [
    {
      ...{ key: 'center', header: t('adminKiosks:columns.center') },
      text: ({ district }) => district,
      cell: districtCell,
    },
    ...FIGURES.map((figure): Column<CenterVisits> => ({
      ...{ key: figure, header: t(`adminKiosks:use.columns.${figure}`), narrow: true },
      text: ({ thisWeek, fourWeeks }) =>
        t('adminKiosks:use.counts', { now: thisWeek[figure], all: fourWeeks[figure] }),
      sortBy: ({ fourWeeks }) => -fourWeeks[figure],
    })),
  ];
  return (
    <>
      <p>{t('adminKiosks:use.lead')}</p>
      <FailureNotice code={failure} />
      {value && (
        <SearchableTable
          caption={t('adminKiosks:parts.use')}
          columns={columns}
          rows={value.centers}
          rowKey={({ centerId }) => centerId}
          empty={t('adminKiosks:use.empty')}
        />
      )}
    </>
  );
}
