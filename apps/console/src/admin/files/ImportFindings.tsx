import type { ImportReport } from '@madoguchi/protocol';
import { type BannerTone, Isolated, StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

/** The outcome of a dry run: nothing to change, ready to apply, or rows to be corrected. */
type ImportVerdict = 'nothing' | 'ready' | 'wrong';

/** The verdict on a dry run. */
export function verdictOf({ added, changed, problems }: ImportReport): ImportVerdict {
  if (problems.length > 0) return 'wrong';
  return added + changed > 0 ? 'ready' : 'nothing';
}

/** The problems in the order of the file. */
export const inOrder = (problems: ImportReport['problems']): ImportReport['problems'] =>
  problems.toSorted((a, b) => a.line - b.line);

const TONES: Readonly<Record<ImportVerdict, BannerTone>> = {
  nothing: 'info',
  ready: 'done',
  wrong: 'warning',
};

/** The report of a dry run: the changes it would make, or the rows to be corrected. */
export function ImportFindings({ report }: { readonly report: ImportReport }) {
  const { t } = useText();
  const verdict = verdictOf(report);
  const { added, changed, same, problems, changes } = report;
  return (
    <>
      <StatusBanner tone={TONES[verdict]}>
        <strong>
          {t(`adminOrganisation:import.verdict.${verdict}`, { count: problems.length })}
        </strong>
        {verdict !== 'wrong' && (
          <>
            <br />
            {t('adminOrganisation:import.counts', { added, changed, same })}
          </>
        )}
      </StatusBanner>
      <p className="import__read">
        {t('adminOrganisation:import.read', {
          encoding: t(`adminOrganisation:import.encodings.${report.read.encoding}`),
          separator: t(`adminOrganisation:import.separators.${report.read.separator}`),
        })}
      </p>
      {problems.length > 0 && <Problems problems={inOrder(problems)} />}
      {problems.length === 0 && changes.length > 0 && <Changes changes={changes} />}
    </>
  );
}

function Problems({ problems }: Pick<ImportReport, 'problems'>) {
  const { t } = useText();
  return (
    <section className="import__list" aria-labelledby="import-problems">
      <h3 id="import-problems">{t('adminOrganisation:import.problems')}</h3>
      <table className="table import__table">
        <thead>
          <tr>
            <th scope="col">{t('adminOrganisation:import.line')}</th>
            <th scope="col">{t('adminOrganisation:import.column')}</th>
            <th scope="col">{t('adminOrganisation:import.mend')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ line, column, problem, value }, index) => (
            <tr key={index}>
              <th scope="row" className="table__narrow numbers">
                {t('adminOrganisation:import.lineNumber', { line })}
              </th>
              <td>{column ?? '—'}</td>
              <td>{t(`adminOrganisation:import.mending.${problem}`, { value })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ changes }: Pick<ImportReport, 'changes'>) {
  const { t } = useText();
  return (
    <section className="import__list" aria-labelledby="import-changes">
      <h3 id="import-changes">{t('adminOrganisation:import.changes')}</h3>
      <table className="table import__table">
        <thead>
          <tr>
            <th scope="col">{t('adminOrganisation:import.line')}</th>
            <th scope="col">{t('adminOrganisation:import.what')}</th>
            <th scope="col">{t('adminOrganisation:fields.name')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ line, action, name }) => (
            <tr key={line}>
              <td className="table__narrow numbers">
                {t('adminOrganisation:import.lineNumber', { line })}
              </td>
              <td className="table__narrow">{t(`adminOrganisation:import.${action}`)}</td>
              <th scope="row">
                <Isolated reveal>{name}</Isolated>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
