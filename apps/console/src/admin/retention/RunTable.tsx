import type { RetentionOverview } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { useRetentionDays } from './useRetentionDays.ts';

/** What was erased on the last days on which something was. */
export function RunTable({ found: { runs, isPurging } }: { readonly found: RetentionOverview }) {
  const { t } = useText();
  const dayIn = useRetentionDays();
  return (
    <section className="retention-part" aria-labelledby="retention-runs">
      <h3 id="retention-runs">{t('adminRetention:runs.title')}</h3>
      {isPurging && <StatusBanner tone="info">{t('adminRetention:runs.purging')}</StatusBanner>}
      {runs.length === 0 ? (
        <p className="retention-nothing">{t('adminRetention:runs.empty')}</p>
      ) : (
        <ScrollingTable className="retention-titled" caption={t('adminRetention:runs.title')}>
          <thead>
            <tr>
              <th scope="col">{t('adminRetention:runs.columns.day')}</th>
              <th scope="col">{t('adminRetention:runs.columns.what')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(({ day, counts }) => (
              <tr key={day}>
                <th scope="row">{dayIn(day)}</th>
                <td>
                  <ul className="retention-counts">
                    {counts.map(({ kind, rows }) => (
                      <li key={kind}>
                        {t('adminRetention:runs.what', {
                          kind: t(`adminRetention:kinds.${kind}`),
                          count: rows,
                        })}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  );
}
