import { Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';

/** The attributes of every control of a line; the first keeps the id, to which the error summary leads. */
export interface LineControl {
  readonly id: string | undefined;
  readonly className: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface RuleLineProps {
  readonly name: string;
  readonly removeLabel: string;
  readonly field: FieldState;
  readonly onRemove: () => void;
  readonly children: (control: LineControl) => ReactNode;
}

/** One line of several in a form: its controls, 消す, and what is wrong with it. */
export function RuleLine({ name, removeLabel, field, onRemove, children }: RuleLineProps) {
  const { t } = useText();
  const isWrong = field.error !== undefined;
  return (
    <fieldset className="rule-line" aria-label={name}>
      {children({
        id: field.id,
        className: 'field__control rule-line__control numbers',
        'aria-invalid': isWrong ? true : undefined,
        'aria-describedby': isWrong ? `${field.id}-error` : undefined,
      })}
      <button type="button" className="quiet-button" aria-label={removeLabel} onClick={onRemove}>
        <Icon name="remove" />
        {t('adminBookings:form.remove')}
      </button>
      {isWrong && (
        <span className="field__error" id={`${field.id}-error`}>
          {field.error}
        </span>
      )}
    </fieldset>
  );
}
