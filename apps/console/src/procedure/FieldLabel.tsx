import type { FormField } from '@madoguchi/domain';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';

interface FieldLabelProps {
  readonly field: FormField;
  readonly isRequired: boolean;
}

/** The name of a field, and whether it has to be filled. */
export function FieldLabel({ field, isRequired }: FieldLabelProps) {
  const { t } = useText();
  const { text } = useWords();
  return (
    <span className="form-label">
      {text(field.label)}
      {isRequired && <span className="form-label__must">{t('console:form.required')}</span>}
    </span>
  );
}
