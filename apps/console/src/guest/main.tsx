import {
  createApi,
  createGuestModel,
  keptTexts,
  pageDevices,
  createServerClock,
  reloadWhenRestored,
} from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases } from '@madoguchi/i18n';
import { GUEST_TEXTS } from '@madoguchi/i18n/guests';
import { routes } from '@madoguchi/protocol';
import { ClockContext } from '@madoguchi/ui-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DevicesProvider } from '../devices/DevicesProvider.tsx';
import { GuestPage } from './GuestPage.tsx';
import { languageOf } from '../app/useLanguage.ts';
import { takeToken } from './link.ts';
import { GuestServicesContext, type GuestServices } from './services.ts';

const serverClock = createServerClock();
const devices = pageDevices(keptTexts('device'));

const services: GuestServices = {
  api: createApi(routes, { serverClock }),
  createModel: () => createGuestModel({ devices, serverClock }),
  token: takeToken(),
};

reloadWhenRestored();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider
        i18n={createI18n(GUEST_TEXTS, languageOf(navigator.languages), {
          phrases: !keepsPhrases(),
        })}
      >
        <ClockContext value={serverClock}>
          <GuestServicesContext value={services}>
            <DevicesProvider devices={devices}>
              <GuestPage />
            </DevicesProvider>
          </GuestServicesContext>
        </ClockContext>
      </I18nextProvider>
    </StrictMode>,
  );
}
