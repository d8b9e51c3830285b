import { TextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { typedNumber } from '../typedNumber.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';
import { useTyped } from './useTyped.ts';

/** A number with its unit, or an amount of yen with its digits grouped. */
export function NumberControl(props: ControlProps<FieldOf<'number' | 'amount'>>) {
  const { field, value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const { text } = useWords();
  const number = typeof value === 'number' ? value : null;
  const written = number === null ? '' : number.toLocaleString('ja-JP');
  const { onBlur, ...typed } = useTyped(written, (entered) => onEdit(typedNumber(entered)));
  const unit = field.kind === 'amount' ? t('console:form.yen') : field.unit && text(field.unit);
  return (
    <div className="form-number">
      <TextField
        {...fieldText(props)}
        {...typed}
        onBlur={onBlur}
        inputMode="numeric"
        readOnly={isReadOnly}
        autoComplete="off"
      />
      {unit && <span className="form-number__unit">{unit}</span>}
    </div>
  );
}
