import { useText } from './useText.ts';

/** Where somebody works, in the words that every screen uses. */
export function usePlaceWords() {
  const { t } = useText();
  return {
    ward: t('console:places.ward'),
    none: t('console:places.none'),
    center: (district: string) => t('console:places.center', { district }),
    /** The first place and how many more there are. */
    short([first, ...others]: readonly string[]): string {
      if (first === undefined) return t('console:places.none');
      return others.length === 0
        ? first
        : t('console:places.more', { first, count: others.length });
    },
  };
}
