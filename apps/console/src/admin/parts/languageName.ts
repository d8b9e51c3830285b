import { languageEntry, type Language } from '@madoguchi/domain';
import type { Translate } from '../../app/useText.ts';

/** What the office calls a language of the kiosk, in its own language: 簡体中国語. */
export function languageName(language: Language, t: Translate): string {
  const { tag, isEasy } = languageEntry(language);
  if (isEasy) return t('adminTopics:guide.easy');
  const own = t('adminTopics:guide.ownLanguage');
  return new Intl.DisplayNames(own, { type: 'language' }).of(tag) ?? tag;
}
