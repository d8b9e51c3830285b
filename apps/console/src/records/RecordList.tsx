import type { RecordRow } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Kbd } from '../app/Kbd.tsx';
import { useFrame } from '../app/frame.ts';
import { useText } from '../app/useText.ts';
import { RecordFilter } from './RecordFilter.tsx';
import { RecordTable } from './RecordTable.tsx';
import type { RecordSearch } from './useRecordSearch.ts';

interface RecordListProps {
  readonly search: RecordSearch;
  readonly onOpen: (row: RecordRow) => void;
}

/** The list, and what it is searched by. */
export function RecordList({ search, onOpen }: RecordListProps) {
  const { t } = useText();
  const { onRoom } = useFrame();
  return (
    <>
      <div className="records__head">
        <h2 className="records__title">{t('console:records.title')}</h2>
        <button type="button" className="quiet-button" onClick={() => onRoom('work')}>
          <Icon name="close" />
          {t('console:action.close')}
          <Kbd command="decline" />
        </button>
      </div>
      <RecordFilter search={search} />
      <FailureNotice code={search.failure} />
      <Found search={search} onOpen={onOpen} />
    </>
  );
}

function Found({ search, onOpen }: RecordListProps) {
  const { t } = useText();
  const { found, failure, isNarrowed, more } = search;
  if (found === null) return failure ? null : <p>{t('console:loading')}</p>;
  const { records, next, isIndexing } = found;
  return (
    <>
      <output>
        {isIndexing && <p className="records__count">{t('console:records.isIndexing')}</p>}
        <p className="records__count">
          {records.length > 0
            ? t('console:records.count', { count: records.length })
            : t(isNarrowed ? 'console:records.notFound' : 'console:records.none')}
        </p>
      </output>
      {records.length > 0 && <RecordTable rows={records} onOpen={onOpen} />}
      {next !== null && (
        <div className="records__more">
          <Button onClick={more}>{t('console:records.more')}</Button>
        </div>
      )}
    </>
  );
}
