import {
  createApi,
  createBoardModel,
  createConsoleModel,
  keptTexts,
  pageDevices,
  createServerClock,
  reloadWhenRestored,
} from '@madoguchi/client';
import { createI18n, I18nextProvider, keepsPhrases } from '@madoguchi/i18n';
import { OFFICE_TEXTS } from '@madoguchi/i18n/office';
import { routes } from '@madoguchi/protocol';
import { ClockContext } from '@madoguchi/ui-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Start } from './app/Start.tsx';
import { takeArrival } from './app/arrival.ts';
import { createNotifier } from './app/notifier.ts';
import { ServicesContext, type Services } from './app/services.ts';
import { createSound } from './app/sound.ts';
import { DevicesProvider } from './devices/DevicesProvider.tsx';
import './app/app.css';

const serverClock = createServerClock();
const devices = pageDevices(keptTexts('device'));

const services: Services = {
  api: createApi(routes, { serverClock }),
  createModel: () => createConsoleModel({ devices, serverClock }),
  createBoard: (board) => createBoardModel(board, { serverClock }),
  sound: createSound(devices),
  notifier: createNotifier(),
  arrival: takeArrival(),
};

reloadWhenRestored();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createI18n(OFFICE_TEXTS, 'ja', { phrases: !keepsPhrases() })}>
        <ClockContext value={serverClock}>
          <ServicesContext value={services}>
            <DevicesProvider devices={devices}>
              <Start />
            </DevicesProvider>
          </ServicesContext>
        </ClockContext>
      </I18nextProvider>
    </StrictMode>,
  );
}
