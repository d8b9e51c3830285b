import { useText } from '../../app/useText.ts';
import { stepsOf } from './steps.ts';

/** The place of something in a template's file in words: 2ページ目・4番目の項目. */
export function usePlaceWords(): (at: string) => string {
  const { t } = useText();
  return (at) =>
    at === ''
      ? t('adminTemplates:places.file')
      : stepsOf(at)
          .map(({ key, number }) =>
            number === null
              ? t('adminTemplates:places.key', { key })
              : t(`adminTemplates:places.${key}`, { number }),
          )
          .join(t('adminTemplates:places.separator'));
}
