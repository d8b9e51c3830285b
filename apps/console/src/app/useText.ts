import { AREAS, useTranslation, type TextKey } from '@madoguchi/i18n';
import { useMemo } from 'react';

type Values = Readonly<Record<string, string | number>>;
type Say = (key: string, values: Values) => string;

/** The words of the screen: `t` takes a key of the catalogue and the values in its sentence. */
export function useText(): { readonly t: (key: TextKey, values?: Values) => string } {
  const { t } = useTranslation(AREAS);
  return useMemo(() => {
    // `TextKey` has checked the key; i18next's own types for it are deeper than the compiler goes.
    const say = t as unknown as Say;
    return { t: (key, values) => say(key, { ...values }) };
  }, [t]);
}
