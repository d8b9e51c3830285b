import type { TransferTarget } from '@madoguchi/client';
import { Button, classes, TextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import type { Loaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';
import { listedTargets, targetState } from './targets.ts';

interface DeskChoiceProps {
  readonly targets: Loaded<readonly TransferTarget[]>;
  readonly value: string;
  readonly onChange: (deskId: string) => void;
  readonly error?: string;
}

/** 次の窓口: the desks of the ward, those where somebody is free first. */
export function DeskChoice({ targets, value, onChange, error }: DeskChoiceProps) {
  const { t } = useText();
  const { text } = useWords();
  const [wanted, setWanted] = useState('');
  const all = targets.value ?? [];
  const listed = listedTargets(all, wanted, ({ name }) => text(name));
  return (
    <fieldset className="desks field">
      <legend className="field__label">{t('console:card.fields.toDeskId')}</legend>
      {error && <span className="field__error">{error}</span>}
      <TextField
        label={t('console:desks.filter')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className="desks__list">
        {listed.map((target, index) => (
          <DeskOption
            key={target.deskId}
            id={index === 0 ? 'card-toDeskId' : `card-desk-${target.deskId}`}
            target={target}
            name={text(target.name)}
            chosen={target.deskId === value}
            onChoose={() => onChange(target.deskId)}
          />
        ))}
        {listed.length === 0 && (
          <p className="desks__none" id="card-toDeskId" tabIndex={-1}>
            {targets.value ? t('console:desks.none') : t('console:desks.loading')}
          </p>
        )}
      </div>
      <FailureNotice code={targets.failure} />
      {targets.failure && <Button onClick={targets.again}>{t('console:desks.again')}</Button>}
    </fieldset>
  );
}

interface DeskOptionProps {
  readonly id: string;
  readonly target: TransferTarget;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function DeskOption({ id, target, name, chosen, onChoose }: DeskOptionProps) {
  const { t } = useText();
  const state = targetState(target);
  const { free, onDuty } = target;
  return (
    <label className="choice desk-option">
      <input type="radio" name="card-desk" id={id} checked={chosen} onChange={onChoose} />
      <span className="desk-option__name">{name}</span>
      <span className={classes('desk-option__state', `desk-option__state--${state}`)}>
        {t(`console:desks.states.${state}`, { free, onDuty })}
      </span>
    </label>
  );
}
