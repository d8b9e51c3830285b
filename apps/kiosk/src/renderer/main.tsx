import { createApi, createKioskModel } from '@madoguchi/client';
import { createTonePlayer } from '@madoguchi/ui-kit';
import { createRoot } from 'react-dom/client';
import '../ipc/kioskApi.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new TypeError('index.html has no #root');

const api = createApi();
// Asking which kiosk this is renews the device's cookie, which would end after 400 days. Before the
// device is enrolled the answer is a refusal, and the screens say so by themselves.
api.call('kiosk').catch(() => undefined);

createRoot(root).render(
  <App
    services={{
      api,
      createModel: () => createKioskModel({}),
      tones: createTonePlayer(),
      visitEnded: async () => window.kiosk?.visitEnded(),
    }}
  />,
);
