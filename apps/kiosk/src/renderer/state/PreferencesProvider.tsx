import { keptTexts } from '@madoguchi/client';
import { languageEntry } from '@madoguchi/domain';
import { createI18n, I18nextProvider } from '@madoguchi/i18n';
import { RESIDENT_TEXTS } from '@madoguchi/i18n/residents';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { DEFAULT_PREFERENCES, parsePreferences, type Preferences } from './preferences.ts';
import { useLanguageOf } from './useLanguageOf.ts';

const KEY = 'preferences';
/** Kept until the window is closed: they only carry a visit over a reload. */
const kept = keptTexts('window');

interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
  /** Resets to the defaults for the next person. */
  readonly reset: () => void;
}

const PreferencesContext = createContext<PreferencesAccess | null>(null);

/** The preferences of this visit, and the functions to change them. */
export function usePreferences(): PreferencesAccess {
  const access = useContext(PreferencesContext);
  if (!access) throw new TypeError('used outside of its provider');
  return access;
}

/** Holds the preferences and applies them to the page and its language. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => parsePreferences(kept.get(KEY)));
  const [i18n] = useState(() => {
    const { language } = preferences;
    // What comes later is a change from Japanese: only a change is shown.
    return createI18n(RESIDENT_TEXTS, language in RESIDENT_TEXTS ? language : undefined);
  });
  const access = useMemo(
    () => ({
      preferences,
      change: (changes: Partial<Preferences>) => setPreferences((p) => ({ ...p, ...changes })),
      reset: () => setPreferences(DEFAULT_PREFERENCES),
    }),
    [preferences],
  );
  useEffect(() => {
    kept.set(KEY, JSON.stringify(preferences));
    const { documentElement: page } = document;
    const { tag, direction, isEasy, hasLongWords } = languageEntry(preferences.language);
    page.lang = tag;
    page.dir = direction;
    page.dataset['textSize'] = String(preferences.textSize);
    page.toggleAttribute('data-lowered', preferences.lowered);
    page.toggleAttribute('data-easy', isEasy);
    page.toggleAttribute('data-long-words', hasLongWords);
  }, [preferences]);
  useLanguageOf(i18n, preferences.language);
  return (
    <PreferencesContext value={access}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </PreferencesContext>
  );
}
