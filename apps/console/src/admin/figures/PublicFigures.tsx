import type { Api } from '@madoguchi/client';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { useYearThatIsOver, YearSelect } from './YearSelect.tsx';

/** 公開用の表: how visits of a year that is over ended, for everybody, without small counts. */
export function PublicFigures({ api }: { readonly api: Api }) {
  const { t } = useText();
  const [fiscalYear, setFiscalYear] = useState(useYearThatIsOver());
  const name = t('adminFigures:public.file', { year: fiscalYear });
  return (
    <section className="ward-figures-public" aria-labelledby="figures-public">
      <h3 id="figures-public">{t('adminFigures:public.title')}</h3>
      <p>{t('adminFigures:public.lead')}</p>
      <div className="page-tools">
        <YearSelect year={fiscalYear} onChoose={setFiscalYear} />
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
