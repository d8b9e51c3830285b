import {
  createApi,
  createHandsetModel,
  createServerClock,
  keptTexts,
  pageDevices,
  reloadWhenRestored,
} from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases, LANGUAGES } from '@madoguchi/i18n';
import { addLanguage, HANDSET_TEXTS } from '@madoguchi/i18n/handsets';
import { routes } from '@madoguchi/protocol';
import { ClockContext, loadFontOf } from '@madoguchi/ui-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DevicesProvider } from '../devices/DevicesProvider.tsx';
import { takeCode } from './code.ts';
import { HandsetPage } from './HandsetPage.tsx';
import { HandsetServicesContext, type HandsetServices } from './services.ts';

const serverClock = createServerClock();
const code = takeCode();
// What the phone is asked for is not kept on it: there is no storage behind this.
const devices = pageDevices(keptTexts('window', nowhere));

const services: HandsetServices = {
  api: createApi(routes, { serverClock }),
  createModel: () => createHandsetModel({ devices, serverClock }),
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
            <DevicesProvider devices={devices}>
              <HandsetPage />
            </DevicesProvider>
          </HandsetServicesContext>
        </ClockContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

/** Browsers keep nothing for this page. */
function nowhere(): never {
  throw new DOMException('nothing is kept', 'SecurityError');
}
