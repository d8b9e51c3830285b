import {
  app,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron';
import type { ElectronHost } from './host.ts';
import { createLog } from './log.ts';
import { startKiosk } from './shell.ts';

const host: ElectronHost = {
  app,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  session,
};
const log = createLog((line) => process.stderr.write(line));

startKiosk(host, {
  argv: [...process.execArgv, ...process.argv],
  env: process.env,
  folder: import.meta.dirname,
  log,
}).catch((error: unknown) => {
  log('failed-to-start', { reason: error instanceof Error ? error.message : 'unknown' });
  app.exit(1);
});
