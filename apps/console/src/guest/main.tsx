import { browserDevices, createApi, createGuestModel, reloadWhenRestored } from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases } from '@madoguchi/i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GuestPage } from './GuestPage.tsx';
import { languageOf } from '../app/useLanguage.ts';
import { takeToken } from './link.ts';
import { GuestServicesContext, type GuestServices } from './services.ts';

const services: GuestServices = {
  api: createApi(),
  devices: browserDevices,
  createModel: () => createGuestModel(),
  token: takeToken(),
};

reloadWhenRestored();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider
        i18n={createI18n(languageOf(navigator.languages), { phrases: !keepsPhrases() })}
      >
        <GuestServicesContext value={services}>
          <GuestPage />
        </GuestServicesContext>
      </I18nextProvider>
    </StrictMode>,
  );
}
