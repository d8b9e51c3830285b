import { AREAS, useTranslation, type TextKey } from '@madoguchi/i18n';
import { useMemo } from 'react';

type Values = Readonly<Record<string, string | number>>;
type Say = (key: string, values: Values) => string;

/** Says a key of the catalogue in the language of the screen, with the values in its sentence. */
export type Translate = (key: TextKey, values?: Values) => string;

/** The words of the screen. */
export function useText(): { readonly t: Translate } {
  const { t } = useTranslation(AREAS);
  return useMemo(() => {
    // `TextKey` has checked the key; i18next's own types for it are deeper than the compiler goes.
    const say = t as unknown as Say;
    return { t: (key, values) => say(key, { ...values }) };
  }, [t]);
}
