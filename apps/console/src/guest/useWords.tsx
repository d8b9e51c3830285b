import {
  AREAS,
  keyOf,
  LANGUAGES,
  useTranslation,
  withoutReadings,
  type Language,
  type TextKey,
} from '@madoguchi/i18n';
import { Ruby } from '@madoguchi/ui-kit';
import { useMemo, type ReactNode } from 'react';

type Values = Readonly<Record<string, string>>;

/** The texts of this page: as shown (with readings), and plain for accessible names. */
export interface Words {
  readonly language: Language;
  show(key: TextKey, values?: Values): ReactNode;
  plain(key: TextKey, values?: Values): string;
}

/** The texts in the chosen language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation(AREAS);
  const language = LANGUAGES.find((each) => keyOf(each) === keyOf(i18n.language)) ?? 'ja';
  return useMemo(() => {
    // `TextKey` has checked the key; i18next's own types for it are deeper than the compiler goes.
    const say = t as unknown as (key: TextKey, values?: Values) => string;
    return {
      language,
      show: (key, values) => <Ruby>{say(key, values)}</Ruby>,
      plain: (key, values) => withoutReadings(say(key, values)),
    };
  }, [t, language]);
}
