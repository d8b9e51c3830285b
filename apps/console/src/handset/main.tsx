import {
  createApi,
  createHandsetModel,
  createServerClock,
  reloadWhenRestored,
} from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases, LANGUAGES } from '@madoguchi/i18n';
import { addLanguage, HANDSET_TEXTS } from '@madoguchi/i18n/handsets';
import { ClockContext, loadFontOf } from '@madoguchi/ui-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeCode } from './code.ts';
import { HandsetPage } from './HandsetPage.tsx';
import { HandsetServicesContext, type HandsetServices } from './services.ts';

const serverClock = createServerClock();
const code = takeCode();

const services: HandsetServices = {
  api: createApi({ serverClock }),
  createModel: () => createHandsetModel({ serverClock }),
  code,
};

reloadWhenRestored();

/** The language of the visit; without a code that of the browser. */
const language =
  code !== null && code !== 'unreadable'
    ? code.language
    : (LANGUAGES.find((each) => navigator.languages.some((tag) => tag.startsWith(each))) ?? 'ja');
const i18n = createI18n(HANDSET_TEXTS, language, { phrases: !keepsPhrases() });

const root = document.getElementById('root');
if (root) {
  void loadFontOf(language);
  // Where its texts cannot be fetched the page speaks Japanese, as the kiosk does.
  await addLanguage(i18n, language).catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ClockContext value={serverClock}>
          <HandsetServicesContext value={services}>
            <HandsetPage />
          </HandsetServicesContext>
        </ClockContext>
      </I18nextProvider>
    </StrictMode>,
  );
}
