import { isTypedKind, valueText, type FieldValue, type FormField } from '@madoguchi/domain';
import { Isolated } from '@madoguchi/ui-kit';
import { usePreferences } from '../../state/PreferencesProvider.tsx';

interface FieldTextProps {
  readonly field: FormField;
  readonly value: FieldValue;
}

/** What stands in a field, in words; what somebody typed stands as they typed it. */
export function FieldText({ field, value }: FieldTextProps) {
  const { language } = usePreferences().preferences;
  const hasReadings = field.kind !== 'persons' && !isTypedKind(field);
  return <Isolated ruby={hasReadings}>{valueText(field, value, language)}</Isolated>;
}
