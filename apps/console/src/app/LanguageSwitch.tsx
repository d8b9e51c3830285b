import { Icon } from '@madoguchi/ui-kit';
import { useText } from './useText.ts';
import { useLanguage } from './useLanguage.ts';

/** Switches between Japanese and English; written in the language it leads to. */
export function LanguageSwitch() {
  const { t } = useText();
  const { language, switchLanguage } = useLanguage();
  return (
    <button
      type="button"
      className="quiet-button"
      lang={language === 'en' ? 'ja' : 'en'}
      title={t('console:language.label')}
      onClick={switchLanguage}
    >
      <Icon name="language" />
      {t('console:language.switch')}
    </button>
  );
}
