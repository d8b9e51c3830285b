import {
  browserKioskKey,
  createApi,
  createKioskEnrolment,
  createKioskModel,
  createServerClock,
  kioskDeviceChoices,
  type KioskModel,
  pageDevices,
  reloadWhenRestored,
} from '@madoguchi/client';
import { kioskPageRoutes } from '@madoguchi/protocol';
import { createTonePlayer } from '@madoguchi/ui-kit';
import { createRoot } from 'react-dom/client';
import { DEVICES_DATABASE, KEY_DATABASE } from '../ipc/channels.ts';
import type { PrintOutcome } from '../ipc/contract.ts';
import '../ipc/kioskApi.ts';
import { App } from './App.tsx';
import { camerasOf } from './state/cameras.ts';
import { closeWayBack } from './wayBack.ts';

const root = document.getElementById('root');
if (!root) throw new TypeError('index.html has no #root');

reloadWhenRestored();
closeWayBack();

const serverClock = createServerClock();
const api = createApi(kioskPageRoutes, { serverClock });
const key = browserKioskKey(KEY_DATABASE);
const devices = pageDevices(await kioskDeviceChoices(DEVICES_DATABASE));

/** The version that an admin reads: the page's, and the shell's where there is one. */
function pageVersion(): string {
  const shell = window.kiosk?.appVersion;
  const page = import.meta.env.VITE_VERSION;
  return shell === undefined ? page : `${page} (Electron ${shell})`;
}

/** What hears how printing goes: the newest model. */
let sayPrinted: KioskModel['sayPrinted'] = () => undefined;

function createModel(): KioskModel {
  const made = createKioskModel({ key, version: pageVersion(), serverClock, devices });
  ({ sayPrinted } = made);
  return made;
}

/** The shell prints without a dialog; one of before knows no printing. A browser asks whoever stands there. */
async function printed(): Promise<PrintOutcome> {
  if (window.kiosk === undefined) {
    window.print();
    return 'printed';
  }
  return 'print' in window.kiosk ? window.kiosk.print() : 'noPrinter';
}

async function print(): Promise<PrintOutcome> {
  const outcome = await printed().catch(() => 'failed' as const);
  sayPrinted(outcome);
  return outcome;
}

createRoot(root).render(
  <App
    services={{
      api,
      enrolment: createKioskEnrolment(api, key),
      createModel,
      clock: serverClock,
      tones: createTonePlayer(),
      openCamera: async () => (await devices.open('camera')).track,
      cameras: camerasOf(devices),
      print,
      visitEnded: async () => window.kiosk?.visitEnded(),
    }}
  />,
);
