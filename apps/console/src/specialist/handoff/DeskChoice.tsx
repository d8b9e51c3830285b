import type { TransferTarget } from '@madoguchi/client';
import { Button, TextField } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import type { Loaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { DeskOptions, optionId } from './DeskOptions.tsx';
import { useDeskSearch } from './useDeskSearch.ts';

interface DeskChoiceProps {
  readonly targets: Loaded<readonly TransferTarget[]>;
  readonly value: string;
  readonly onChange: (deskId: string) => void;
  readonly error?: string;
}

const LIST = 'card-desks';

/**
 * 次の窓口: the desks of the ward as a list that is searched by typing (combobox with a list that is always
 * there, WAI-ARIA APG). The focus stays in the field; arrows walk the list, Enter chooses.
 */
export function DeskChoice({ targets, value, onChange, error }: DeskChoiceProps) {
  const { t } = useText();
  const all = targets.value ?? [];
  const search = useDeskSearch(all, value, onChange);
  const { groups, activeId } = search;
  return (
    <div className="desks">
      <TextField
        id="card-toDeskId"
        label={t('console:card.fields.toDeskId')}
        hint={t('console:desks.hint')}
        role="combobox"
        aria-expanded={groups.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={activeId === null ? undefined : optionId(activeId)}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('console:desks.filter')}
        value={search.text}
        onChange={(event) => search.look(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={search.leave}
        onKeyDown={search.onKeyDown}
        {...(error ? { error } : {})}
      />
      <DeskOptions
        id={LIST}
        groups={groups}
        activeId={activeId}
        chosenId={value}
        onChoose={search.choose}
      />
      {groups.length === 0 && (
        <p className="desks__none" role="status">
          {targets.value ? t('console:desks.none') : t('console:desks.loading')}
        </p>
      )}
      <FailureNotice code={targets.failure} />
      {targets.failure && <Button onClick={targets.again}>{t('console:desks.again')}</Button>}
    </div>
  );
}
