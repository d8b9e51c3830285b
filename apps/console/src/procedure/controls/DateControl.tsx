import { isDay, valueText } from '@madoguchi/domain';
import { TextField } from '@madoguchi/ui-kit';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { typedDate } from '../typedDate.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';
import { useTyped } from './useTyped.ts';

/** A day, typed in either calendar; below it stands how it was read, in both. */
export function DateControl(props: ControlProps<FieldOf<'date'>>) {
  const { field, value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const { language } = useLanguage();
  const day = typeof value === 'string' ? value : '';
  const { onBlur, ...typed } = useTyped(day, (entered) => onEdit(typedDate(entered)));
  return (
    <>
      <TextField
        {...fieldText(props)}
        {...typed}
        hint={props.hint ?? t('console:form.date.hint')}
        onBlur={onBlur}
        readOnly={isReadOnly}
        autoComplete="off"
      />
      <output className="form-field__read" htmlFor={props.id}>
        {isDay(day) && (
          <span>{t('console:form.date.read', { day: valueText(field, day, language) })}</span>
        )}
      </output>
    </>
  );
}
