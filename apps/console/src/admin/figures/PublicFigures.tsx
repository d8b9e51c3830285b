import type { Api } from '@madoguchi/client';
import { fiscalYearOf, localDay } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { Select, useClock } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';

/** How many years that are over can be chosen. */
const YEARS = 10;

/** 公開用の表: how visits of a year that is over ended, for everybody, without small counts. */
export function PublicFigures({ api }: { readonly api: Api }) {
  const { t } = useText();
  const clock = useClock();
  const thisYear = fiscalYearOf(localDay(clock.now(), WARD_TIME_ZONE));
  const [fiscalYear, setFiscalYear] = useState(thisYear - 1);
  const name = t('adminFigures:public.file', { year: fiscalYear });
  return (
    <section className="ward-figures-public" aria-labelledby="figures-public">
      <h3 id="figures-public">{t('adminFigures:public.title')}</h3>
      <p>{t('adminFigures:public.lead')}</p>
      <div className="page-tools">
        <Select
          label={t('adminFigures:public.year')}
          value={fiscalYear}
          onChange={({ target }) => setFiscalYear(Number(target.value))}
        >
          {Array.from({ length: YEARS }, (_, n) => thisYear - 1 - n).map((year) => (
            <option key={year} value={year}>
              {t('adminFigures:public.yearOption', { year })}
            </option>
          ))}
        </Select>
        <ExportButton
          read={() => api.call('exportPublicFigures', { fiscalYear })}
          name={name}
          label={t('adminFigures:public.table')}
        />
        <ExportButton
          read={() => api.call('publicFiguresDictionary')}
          name={t('adminFigures:public.dictionaryFile')}
          label={t('adminFigures:public.dictionary')}
        />
      </div>
    </section>
  );
}
