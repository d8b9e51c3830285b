import { Isolated, Select } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { useDates } from '../../app/useDates.ts';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { FILTERS, isListed, type Filter, type SentenceRow } from './sentenceRows.ts';

interface SentenceTableProps {
  readonly rows: readonly SentenceRow[];
  /** How many further sentences have a value in them. */
  readonly assembled: number;
  /** The attribute `lang` of the sentences. */
  readonly lang: string;
  /** The choice of the language. */
  readonly choice: ReactNode;
  readonly onListen: (row: SentenceRow) => void;
  readonly onRecord: (row: SentenceRow) => void;
  readonly onRestore: (row: SentenceRow) => void;
  readonly onRemove: (row: SentenceRow) => void;
}

/** The sentences of a language with the voice that each has, and what can be done with it. */
export function SentenceTable(props: SentenceTableProps) {
  const { rows, assembled, lang, choice } = props;
  const { t } = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const columns = useColumns(lang);
  const actions = useActions(props);
  const count = (state: SentenceRow['state']) => rows.filter((row) => row.state === state).length;
  return (
    <>
      <p className="voices-counts">
        <strong>
          {t('adminVoices:counts', {
            ...{ recorded: count('recorded'), outdated: count('outdated'), all: rows.length },
          })}
        </strong>{' '}
        <span>{t('adminVoices:assembled', { count: assembled })}</span>
      </p>
      <SearchableTable
        caption={t('adminVoices:title')}
        columns={columns}
        rows={rows.filter((row) => isListed(row, filter))}
        rowKey={({ key }) => key}
        empty={t('adminVoices:empty')}
        unit={t('adminVoices:unit')}
        actions={actions}
        tools={
          <>
            {choice}
            <Select
              label={t('adminVoices:show')}
              value={filter}
              onChange={({ currentTarget }) =>
                setFilter(FILTERS.find((each) => each === currentTarget.value) ?? 'all')
              }
            >
              {FILTERS.map((each) => (
                <option key={each} value={each}>
                  {t(`adminVoices:filters.${each}`)}
                </option>
              ))}
            </Select>
          </>
        }
      />
    </>
  );
}

interface SentenceAction {
  readonly label: string;
  readonly icon: 'read-aloud' | 'microphone' | 'undo' | 'remove';
  readonly onPress: () => void;
}

/** What can be done with a sentence, by what there is of it. */
function useActions(props: SentenceTableProps): (row: SentenceRow) => readonly SentenceAction[] {
  const { onListen, onRecord, onRestore, onRemove } = props;
  const { t } = useText();
  return (row) => {
    const listen = { label: t('adminVoices:listen'), onPress: () => onListen(row) };
    const record = { label: t('adminVoices:record.action'), onPress: () => onRecord(row) };
    const restore = { label: t('adminVoices:restore.action'), onPress: () => onRestore(row) };
    const remove = { label: t('adminVoices:remove.action'), onPress: () => onRemove(row) };
    return [
      ...(row.state === 'silent' ? [] : [{ ...listen, icon: 'read-aloud' as const }]),
      { ...record, icon: 'microphone' },
      ...(row.recording?.mayRestore ? [{ ...restore, icon: 'undo' as const }] : []),
      ...(row.recording ? [{ ...remove, icon: 'remove' as const }] : []),
    ];
  };
}

function useColumns(lang: string): [Column<SentenceRow>, ...Column<SentenceRow>[]] {
  const { t } = useText();
  const { day } = useDates();
  return [
    {
      key: 'words',
      header: t('adminVoices:columns.words'),
      text: ({ words }) => words,
      cell: ({ words }) => (
        <span lang={lang} className="voices-words">
          <Isolated>{words}</Isolated>
        </span>
      ),
    },
    {
      key: 'state',
      header: t('adminVoices:columns.state'),
      text: ({ state }) => t(`adminVoices:states.${state}`),
      cell: ({ state }) => (
        <span className={state === 'recorded' ? 'badge badge--active' : 'badge'}>
          {t(`adminVoices:states.${state}`)}
        </span>
      ),
      narrow: true,
    },
    {
      key: 'added',
      header: t('adminVoices:columns.added'),
      text: ({ recording }) =>
        recording === null
          ? t('adminVoices:none')
          : t('adminVoices:added', {
              day: day(recording.addedAt),
              seconds: Math.round(recording.ms / 100) / 10,
            }),
      sortBy: ({ recording }) => -(recording?.addedAt ?? 0),
      narrow: true,
    },
  ];
}
