import { isTypedKind, valueText, type FieldValue, type FormField } from '@madoguchi/domain';
import { Isolated } from '@madoguchi/ui-kit';
import { usePreferences } from '../../state/PreferencesProvider.tsx';

interface FieldTextProps {
  readonly field: FormField;
  readonly value: FieldValue;
}

/** The value of a field in words; typed text is shown unchanged. */
export function FieldText({ field, value }: FieldTextProps) {
  const { language } = usePreferences().preferences;
  const hasReadings = field.kind !== 'persons' && !isTypedKind(field);
  return <Isolated ruby={hasReadings}>{valueText(field, value, language)}</Isolated>;
}
