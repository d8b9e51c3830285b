import { useCallback } from 'react';
import { useText } from '../../app/useText.ts';
import type { RecordField } from '../outcomeDraft.ts';

/** The short names of the fields of a record, and of why it is corrected. */
export function useFieldNames() {
  const { t } = useText();
  return useCallback(
    (field: RecordField | 'why') => {
      switch (field) {
        case 'settled':
        case 'comeBack':
        case 'reason':
        case 'why':
          return t(`console:record.names.${field}`);
        default:
          return t(`console:card.fields.${field}`);
      }
    },
    [t],
  );
}
