import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { SearchField } from '../../records/SearchField.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { EVERY_ONE, statesIn, titlesIn, type Listed, type ListFilter } from './listFilter.ts';

interface ListFilterFormProps {
  readonly all: readonly Listed[];
  readonly list: 'inbox' | 'sent';
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** What the list is narrowed by; it acts as it is typed. */
export function ListFilterForm({ all, list, filter, onFilter }: ListFilterFormProps) {
  const { t } = useText();
  const { text } = useWords();
  const edit = (change: Partial<ListFilter>) => onFilter({ ...filter, ...change });
  return (
    <search>
      <form
        className="records__filter"
        aria-label={t('console:procedures.filter.label')}
        onSubmit={(event) => event.preventDefault()}
      >
        <SearchField
          label={t('console:procedures.filter.words')}
          value={filter.words}
          onWords={(words) => edit({ words })}
        />
        <Select
          label={t('console:procedures.filter.title')}
          value={filter.title}
          onChange={(event) => edit({ title: event.target.value })}
        >
          <option value="">{t('console:records.all')}</option>
          {titlesIn(all).map((title) => (
            <option key={title.ja} value={title.ja}>
              {text(title)}
            </option>
          ))}
        </Select>
        <Select
          label={t('console:procedures.filter.state')}
          value={filter.state}
          onChange={(event) =>
            edit({ state: statesIn(all).find((each) => each === event.target.value) ?? '' })
          }
        >
          <option value="">{t('console:records.all')}</option>
          {statesIn(all).map((state) => (
            <option key={state} value={state}>
              {t(`console:form.states.${state}`)}
            </option>
          ))}
        </Select>
        {list === 'inbox' && <WhoseSelect filter={filter} onEdit={edit} />}
        <div className="procedures__late">
          <label className="choice">
            <input
              type="checkbox"
              checked={filter.isLate}
              onChange={(event) => edit({ isLate: event.target.checked })}
            />
            <span>{t('console:procedures.filter.late')}</span>
          </label>
          <button type="button" className="quiet-button" onClick={() => onFilter(EVERY_ONE)}>
            {t('console:procedures.filter.reset')}
          </button>
        </div>
      </form>
    </search>
  );
}

interface WhoseSelectProps {
  readonly filter: ListFilter;
  readonly onEdit: (change: Partial<ListFilter>) => void;
}

const WHOSE = ['mine', 'nobody'] as const;

function WhoseSelect({ filter, onEdit }: WhoseSelectProps) {
  const { t } = useText();
  return (
    <Select
      label={t('console:procedures.filter.whose')}
      value={filter.whose}
      onChange={(event) =>
        onEdit({ whose: WHOSE.find((each) => each === event.target.value) ?? '' })
      }
    >
      <option value="">{t('console:records.all')}</option>
      {WHOSE.map((each) => (
        <option key={each} value={each}>
          {t(`console:procedures.filter.${each}`)}
        </option>
      ))}
    </Select>
  );
}
