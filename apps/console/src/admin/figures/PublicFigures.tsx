import type { Api } from '@madoguchi/client';
import type { RouteResponse } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';

interface PublicFiguresProps {
  readonly api: Api;
  readonly report: Pick<RouteResponse<'yearlyReport'>, 'fiscalYear' | 'state'>;
}

/** 公開用の表: how visits of the year of a report ended, for everybody, with the numbers that were published. */
export function PublicFigures({ api, report: { fiscalYear, state } }: PublicFiguresProps) {
  const { t } = useText();
  const isPublished = state === 'published';
  return (
    <section className="ward-figures-public" aria-labelledby="figures-public">
      <h3 id="figures-public">{t('adminFigures:public.title')}</h3>
      <p>{t('adminFigures:public.lead')}</p>
      {!isPublished && <p>{t('adminFigures:public.notYet', { year: fiscalYear })}</p>}
      <div className="page-tools">
        {isPublished && (
          <ExportButton
            read={() => api.call('exportPublicFigures', { fiscalYear })}
            name={t('adminFigures:public.file', { year: fiscalYear })}
            label={t('adminFigures:public.table')}
          />
        )}
        <ExportButton
          read={() => api.call('publicFiguresDictionary')}
          name={t('adminFigures:public.dictionaryFile')}
          label={t('adminFigures:public.dictionary')}
        />
      </div>
    </section>
  );
}
