import { RECORD_RESULTS, type RecordRow } from '@madoguchi/protocol';
import { Button, Icon, Select, TextField } from '@madoguchi/ui-kit';
import type { FormEvent } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useFrame } from '../app/frame.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { RecordSearch } from './useRecordSearch.ts';

interface RecordListProps {
  readonly search: RecordSearch;
  readonly onOpen: (consultationId: string) => void;
}

const RESULTS = [...RECORD_RESULTS, 'comeBack'] as const;

/** The list, and what it is searched by. */
export function RecordList({ search, onOpen }: RecordListProps) {
  const { t } = useText();
  const { onRoom } = useFrame();
  const { found, failure } = search;
  return (
    <>
      <div className="records__head">
        <h2 className="records__title">{t('console:records.title')}</h2>
        <button type="button" className="quiet-button" onClick={() => onRoom('work')}>
          <Icon name="close" />
          {t('console:action.close')}
        </button>
      </div>
      <RecordFilter search={search} />
      <FailureNotice code={failure} />
      {found === null && !failure && <p>{t('console:loading')}</p>}
      {found?.records.length === 0 && <p>{t('console:records.none')}</p>}
      {found && found.records.length > 0 && (
        <>
          <p className="records__count">
            {t(found.more ? 'console:records.more' : 'console:records.count', {
              count: found.records.length,
            })}
          </p>
          <RecordTable rows={found.records} onOpen={onOpen} />
        </>
      )}
    </>
  );
}

function RecordFilter({ search }: { readonly search: RecordSearch }) {
  const { t } = useText();
  const { text } = useWords();
  const { query, found, edit, again } = search;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again();
  };
  return (
    <search>
      <form className="records__filter" onSubmit={submit}>
        <DayFields query={query} edit={edit} />
        <TextField
          label={t('console:records.ticket')}
          value={query.ticket}
          placeholder={t('console:records.ticketHint')}
          onChange={(event) => edit({ ticket: event.target.value })}
        />
        <Select
          label={t('console:records.topic')}
          value={query.topicId ?? ''}
          onChange={(event) => edit({ topicId: event.target.value || null })}
        >
          <option value="">{t('console:records.all')}</option>
          {found?.topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </Select>
        <Select
          label={t('console:records.result')}
          value={query.result ?? ''}
          onChange={(event) =>
            edit({ result: RESULTS.find((each) => each === event.target.value) ?? null })
          }
        >
          <option value="">{t('console:records.all')}</option>
          {RESULTS.map((result) => (
            <option key={result} value={result}>
              {t(`console:records.results.${result}`)}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="primary" icon="search">
          {t('console:records.search')}
        </Button>
      </form>
    </search>
  );
}

function DayFields({ query, edit }: Pick<RecordSearch, 'query' | 'edit'>) {
  const { t } = useText();
  return (
    <>
      <TextField
        type="date"
        label={t('console:records.from')}
        value={query.from}
        max={query.until}
        onChange={(event) => edit({ from: event.target.value })}
      />
      <TextField
        type="date"
        label={t('console:records.until')}
        value={query.until}
        min={query.from}
        onChange={(event) => edit({ until: event.target.value })}
      />
    </>
  );
}

interface RecordTableProps {
  readonly rows: readonly RecordRow[];
  readonly onOpen: (consultationId: string) => void;
}

function RecordTable({ rows, onOpen }: RecordTableProps) {
  const { t } = useText();
  const { text, dayAndClock } = useWords();
  return (
    <div className="records__scroll">
      <table className="records__table">
        <thead>
          <tr>
            <th scope="col">{t('console:records.ticket')}</th>
            <th scope="col">{t('console:records.topic')}</th>
            <th scope="col">{t('console:records.requestedAt')}</th>
            <th scope="col">{t('console:records.desk')}</th>
            <th scope="col">{t('console:records.specialist')}</th>
            <th scope="col">{t('console:records.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.consultationId}>
              <th scope="row">
                <button
                  type="button"
                  className="records__open"
                  onClick={() => onOpen(row.consultationId)}
                >
                  {row.ticket}
                </button>
              </th>
              <td>{text(row.topicName)}</td>
              <td className="numbers">{dayAndClock(row.requestedAt)}</td>
              <td>{text(row.deskName)}</td>
              <td>{row.specialistName ?? '—'}</td>
              <td>
                <Result row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ row }: { readonly row: RecordRow }) {
  const { t } = useText();
  return (
    <ul className="records__marks">
      <li>{t(`console:records.results.${row.result}`)}</li>
      {row.comeBack && <li>{t('console:records.results.comeBack')}</li>}
      {row.isOpen && <li>{t('console:records.isOpen')}</li>}
      {row.amendments > 0 && <li>{t('console:records.amended', { count: row.amendments })}</li>}
    </ul>
  );
}
