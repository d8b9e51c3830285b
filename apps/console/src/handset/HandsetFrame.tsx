import { LANGUAGES, languageEntry, type Language } from '@madoguchi/domain';
import { htmlLang } from '@madoguchi/i18n';
import { useEffect, type ReactNode } from 'react';
import icon from '../assets/icon.svg';
import '../guest/guest.css';
import { useWords } from '../guest/useWords.tsx';
import './handset.css';
import { useSwitchLanguage } from './useSwitchLanguage.ts';

interface HandsetFrameProps {
  readonly screen: string;
  readonly children: ReactNode;
}

/** The frame of every screen of a resident's phone: product name, and every language of the kiosk. */
export function HandsetFrame({ screen, children }: HandsetFrameProps) {
  const { plain, show, language } = useWords();
  const switchTo = useSwitchLanguage();
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
    document.title = `${plain('handset:title')} — ${plain('common:product')}`;
  }, [language, plain]);
  return (
    <div className="guest handset" data-screen={screen}>
      <header className="guest__header">
        <img src={icon} alt="" width={32} height={32} />
        <p className="guest__product">{show('common:product')}</p>
        <select
          className="guest__language handset__language"
          aria-label={plain('handset:language')}
          value={language}
          onChange={({ target }) => switchTo(target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={htmlLang(each)}>
              {languageEntry(each).ownName}
            </option>
          ))}
        </select>
      </header>
      {children}
    </div>
  );
}
