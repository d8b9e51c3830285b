import type { AuditLine } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import '../parts/table.css';
import { useTimes } from '../parts/useTimes.ts';
import { detailsOf } from './auditDetails.ts';
import type { AuditWords } from './useAuditWords.ts';

const COLUMNS = ['at', 'who', 'what', 'details', 'number'] as const;

interface AuditTableProps {
  readonly entries: readonly AuditLine[];
  readonly words: AuditWords;
  readonly onRead: (line: AuditLine) => void;
}

/** The entries found, one row each, newest first. */
export function AuditTable({ entries, words, onRead }: AuditTableProps) {
  const { t } = useText();
  return (
    <div className="list__scroll">
      <table className="table audit-table">
        <caption className="visually-hidden">{t('adminAudit:results.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`adminAudit:columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((line) => (
            <Entry key={line.sequence} line={line} words={words} onRead={onRead} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EntryProps extends Omit<AuditTableProps, 'entries'> {
  readonly line: AuditLine;
}

function Entry({ line, words, onRead }: EntryProps) {
  const { t } = useText();
  const { exact } = useTimes();
  return (
    <tr>
      <td className="table__narrow numbers">{exact(line.at)}</td>
      <td>
        {words.who(line.who)}
        <small>{t('adminAudit:who.from', { from: line.from })}</small>
      </td>
      <td>
        {words.what(line)}
        {line.record.kind === 'consultation' && (
          <button
            type="button"
            className="table__action audit-table__read"
            aria-label={`${t('adminAudit:results.read')} ${line.record.name}`}
            onClick={() => onRead(line)}
          >
            <Icon name="search" />
            {t('adminAudit:results.read')}
          </button>
        )}
      </td>
      <td>
        <Details line={line} words={words} />
      </td>
      <td className="table__narrow numbers">{line.sequence}</td>
    </tr>
  );
}

/** The first thing that changed; the others on demand. */
function Details({ line, words }: Pick<EntryProps, 'line' | 'words'>) {
  const { t } = useText();
  const [first, ...others] = detailsOf(line.details).map((detail) => ({
    field: detail.field,
    ...words.detail(detail, line.names),
  }));
  if (first === undefined) return null;
  if (others.length === 0) return <Named {...first} />;
  return (
    <details className="audit-details">
      <summary>
        <Named {...first} />{' '}
        <span className="audit-details__others">
          {t('adminAudit:results.others', { count: others.length })}
        </span>
      </summary>
      <ul>
        {others.map((detail) => (
          <li key={detail.field}>
            <Named {...detail} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Named({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <span className="audit-details__name">{name}</span> <Isolated reveal>{value}</Isolated>
    </>
  );
}
