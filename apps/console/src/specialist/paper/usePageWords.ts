import type { Page, Surface } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { numberOf } from '../../paper/looking.ts';
import type { StripWords } from '../../paper/PageStrip.tsx';
import type { PageWork } from './usePageWork.ts';

/** The names of pages on the screens of staff. */
export function usePageWords({ there, resident }: Pick<PageWork, 'there' | 'resident'>) {
  const { t } = useText();
  const nameOf = (surface: Surface): string => {
    const number = numberOf(there.pages, surface);
    return number === null
      ? t('console:paper.pages.live')
      : t('console:paper.pages.nth', { number });
  };
  const titleOf = ({ title, kind, sheet }: Page): string => {
    const words = title ?? t(`console:paper.pages.${kind}`);
    if (sheet === null || sheet.of === 1) return words;
    return t('console:paper.pages.sheet', { title: words, number: sheet.number, of: sheet.of });
  };
  const labelOf = (page: Page): string =>
    t('console:paper.pages.label', { nth: nameOf(page.id), title: titleOf(page) });
  const strip: StripWords = {
    title: t('console:paper.pages.title'),
    live: t('console:paper.pages.live'),
    page: (number) => t('console:paper.pages.number', { number }),
    lookers: (surface) => (surface === resident ? t('console:paper.pages.resident') : ''),
  };
  return { nameOf, titleOf, labelOf, strip };
}
