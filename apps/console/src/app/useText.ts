import { AREAS, useTranslation, type TextKey } from '@madoguchi/i18n';
import { useMemo } from 'react';

type Values = Readonly<Record<string, string | number>>;

/** The words of the screen: `t` takes a key of the catalogue and the values in its sentence. */
export function useText(): { readonly t: (key: TextKey, values?: Values) => string } {
  const { t } = useTranslation(AREAS);
  return useMemo(() => ({ t: (key, values) => t(key, { ...values }) }), [t]);
}
