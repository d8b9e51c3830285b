import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';

/** A picture that goes with the form. The resident alone puts it in, at the kiosk; here it can be taken out again. */
export function FileControl(props: ControlProps<FieldOf<'file'>>) {
  const { value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const chosen = typeof value === 'object' && 'pageId' in value ? value.pageId : '';
  return (
    <Select
      {...fieldText(props)}
      hint={props.hint ?? t('console:form.file.byResident')}
      value={chosen}
      disabled={isReadOnly || chosen === ''}
      onChange={(event) => {
        if (event.target.value === '') onEdit(null);
      }}
    >
      <option value="">{t('console:form.file.none')}</option>
      {chosen !== '' && <option value={chosen}>{t('console:form.file.chosen')}</option>}
    </Select>
  );
}
