import { createApi, createConsoleModel, reloadWhenRestored } from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases } from '@madoguchi/i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { takeArrival } from './app/arrival.ts';
import { ServicesContext, type Services } from './app/services.ts';
import { createSound } from './app/sound.ts';
import './app/app.css';

const services: Services = {
  api: createApi(),
  createModel: () => createConsoleModel({}),
  sound: createSound(),
  arrival: takeArrival(),
};

reloadWhenRestored();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createI18n('ja', { phrases: !keepsPhrases() })}>
        <ServicesContext value={services}>
          <App />
        </ServicesContext>
      </I18nextProvider>
    </StrictMode>,
  );
}
