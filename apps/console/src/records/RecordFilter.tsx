import { SEARCHED_KINDS } from '@madoguchi/protocol';
import { Button, Select, TextField } from '@madoguchi/ui-kit';
import type { FormEvent } from 'react';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { RESULTS_OF } from './results.ts';
import { SearchField } from './SearchField.tsx';
import type { RecordSearch } from './useRecordSearch.ts';

interface FilterProps {
  readonly search: RecordSearch;
}

/** What records are looked for by: words, and conditions. */
export function RecordFilter({ search }: FilterProps) {
  const { t } = useText();
  const { query, edit, again, clear, isNarrowed } = search;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again();
  };
  return (
    <search className="records__search">
      <form className="records__filter" onSubmit={submit}>
        <div className="records__words">
          <SearchField
            label={t('console:records.words')}
            value={query.words}
            placeholder={t('console:records.wordsHint')}
            onWords={(words) => edit({ words })}
          />
          <Button type="submit" variant="primary" icon="search">
            {t('console:records.search')}
          </Button>
          <Button type="button" onClick={clear} disabled={!isNarrowed}>
            {t('console:records.clear')}
          </Button>
        </div>
        <div className="records__conditions">
          <KindFields search={search} />
          <PlaceFields search={search} />
          <DayFields search={search} />
        </div>
      </form>
    </search>
  );
}

function KindFields({ search: { query, edit } }: FilterProps) {
  const { t } = useText();
  return (
    <>
      <Select
        label={t('console:records.kind')}
        value={query.kind ?? ''}
        onChange={(event) => {
          const kind = SEARCHED_KINDS.find((each) => each === event.target.value) ?? null;
          // Another kind has other results.
          edit({ kind, result: null });
        }}
      >
        <option value="">{t('console:records.all')}</option>
        {SEARCHED_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`console:records.kinds.${kind}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('console:records.result')}
        value={query.result ?? ''}
        onChange={(event) => edit({ result: event.target.value || null })}
      >
        <option value="">{t('console:records.all')}</option>
        {RESULTS_OF[query.kind ?? 'consultation'].map((result) => (
          <option key={result} value={result}>
            {t(`console:records.results.${result}`)}
          </option>
        ))}
      </Select>
    </>
  );
}

function PlaceFields({ search: { query, edit, found } }: FilterProps) {
  const { t } = useText();
  const { text } = useWords();
  const fields = [
    ['topicId', t('console:records.topic'), found?.topics],
    ['deskId', t('console:records.desk'), found?.desks],
    ['centerId', t('console:records.center'), found?.centers],
  ] as const;
  return fields.map(([field, label, choices]) => (
    <Select
      key={field}
      label={label}
      value={query[field] ?? ''}
      onChange={(event) => edit({ [field]: event.target.value || null })}
    >
      <option value="">{t('console:records.all')}</option>
      {choices?.map(({ id, name }) => (
        <option key={id} value={id}>
          {text(name)}
        </option>
      ))}
    </Select>
  ));
}

function DayFields({ search: { query, edit } }: FilterProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        type="date"
        label={t('console:records.from')}
        value={query.from ?? ''}
        {...(query.until === null ? {} : { max: query.until })}
        onChange={(event) => edit({ from: event.target.value || null })}
      />
      <TextField
        type="date"
        label={t('console:records.until')}
        value={query.until ?? ''}
        {...(query.from === null ? {} : { min: query.from })}
        onChange={(event) => edit({ until: event.target.value || null })}
      />
    </>
  );
}
