import { createApi, createKioskModel } from '@madoguchi/client';
import { createTonePlayer } from '@madoguchi/ui-kit';
import { createRoot } from 'react-dom/client';
import '../ipc/kioskApi.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new TypeError('index.html has no #root');

createRoot(root).render(
  <App
    services={{
      api: createApi(),
      createModel: () => createKioskModel({}),
      tones: createTonePlayer(),
      visitEnded: async () => window.kiosk?.visitEnded(),
    }}
  />,
);
