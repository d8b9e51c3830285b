import { htmlLang, OFFICE_LANGUAGES, useTranslation } from '@madoguchi/i18n';
import { languageEntry } from '@madoguchi/domain';
import { useEffect, type ReactNode } from 'react';
import icon from '../assets/icon.svg';
import { useWords } from './useWords.tsx';
import './guest.css';

interface GuestFrameProps {
  readonly screen: string;
  readonly children: ReactNode;
}

/** The frame of every screen of a guest: product name and language. */
export function GuestFrame({ screen, children }: GuestFrameProps) {
  const { plain, show, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
    document.title = `${plain('guest:title')} — ${plain('common:product')}`;
  }, [language, plain]);
  return (
    <div className="guest" data-screen={screen}>
      <header className="guest__header">
        <img src={icon} alt="" width={32} height={32} />
        <p className="guest__product">{show('common:product')}</p>
        <LanguageChoice />
      </header>
      {children}
    </div>
  );
}

function LanguageChoice() {
  const { i18n } = useTranslation();
  const { plain, language } = useWords();
  return (
    <select
      className="guest__language"
      aria-label={plain('kiosk:bar.language')}
      value={language}
      onChange={(event) => void i18n.changeLanguage(event.target.value)}
    >
      {OFFICE_LANGUAGES.map((each) => (
        <option key={each} value={each} lang={htmlLang(each)}>
          {languageEntry(each).ownName}
        </option>
      ))}
    </select>
  );
}
