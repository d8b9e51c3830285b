import { pagesDocument } from '@madoguchi/protocol';
import { useOpenDocument } from '@madoguchi/paper';
import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';

/** A page of the call that goes with the form. */
export function FileControl(props: ControlProps<FieldOf<'file'>>) {
  const { value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const { model } = useActions();
  const there = useOpenDocument(model.document(pagesDocument));
  const pages = there?.state?.pages ?? [];
  const chosen = typeof value === 'object' && 'pageId' in value ? value.pageId : '';
  const isGone = chosen !== '' && pages.every(({ id }) => id !== chosen);
  return (
    <Select
      {...fieldText(props)}
      hint={pages.length === 0 ? t('console:form.file.none') : props.hint}
      value={chosen}
      disabled={isReadOnly}
      onChange={(event) =>
        onEdit(event.target.value === '' ? null : { pageId: event.target.value })
      }
    >
      <option value="">{t('console:procedures.returning.choose')}</option>
      {pages.map(({ id, title }, at) => (
        <option key={id} value={id}>
          {title ?? t('console:paper.pages.nth', { number: at + 1 })}
        </option>
      ))}
      {isGone && <option value={chosen}>{t('console:form.file.kept')}</option>}
    </Select>
  );
}
