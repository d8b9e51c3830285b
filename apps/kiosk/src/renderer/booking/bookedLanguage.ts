import { LANGUAGES, languageEntry, type SpokenLanguage } from '@madoguchi/domain';

type Language = (typeof LANGUAGES)[number];

/** The screen's language where it is theirs already, else that of the booking, where the kiosk has it. */
export function bookedLanguage(spoken: SpokenLanguage, shown: Language): Language {
  if (languageEntry(shown).spoken === spoken) return shown;
  return LANGUAGES.find((each) => languageEntry(each).spoken === spoken) ?? shown;
}
