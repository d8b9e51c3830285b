import { CARD_TEXTS } from '@madoguchi/domain';
import { useText } from '../app/useText.ts';

const NUMBERS = ['title', 'receiptNumber', 'resumeCode'] as const;

/** The names of the fields of records as they are found; nothing for one that this page does not know. */
export function useFoundFields(): (field: string) => string {
  const { t } = useText();
  return (field) => {
    const written = CARD_TEXTS.find((each) => each === field);
    if (written !== undefined) return t(`console:card.fields.${written}`);
    const number = NUMBERS.find((each) => each === field);
    if (number !== undefined) return t(`console:records.fields.${number}`);
    return field === 'remark' ? t('console:remark.fromCenter') : '';
  };
}
