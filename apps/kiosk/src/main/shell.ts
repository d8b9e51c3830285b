import path from 'node:path';
import { contract } from '../ipc/contract.ts';
import { forbiddenSwitches } from './commandLine.ts';
import type { KioskConfig } from './config.ts';
import { readConfig } from './config.ts';
import { guardContents } from './guard.ts';
import type { ElectronHost, HostSession } from './host.ts';
import { routeIpc } from './ipcRouter.ts';
import type { Patience } from './keepShowing.ts';
import { keepShowing, PATIENCE } from './keepShowing.ts';
import { serveLocalPages } from './localPages.ts';
import type { Log } from './log.ts';
import { LOCAL_SCHEME } from './pages.ts';
import { restrictPermissions } from './permissions.ts';
import { createPrinting, type Printing } from './printing.ts';
import { createVisitCleaner } from './visitData.ts';
import { PARTITION, windowOptions } from './window.ts';

/** What the process was started with. */
export interface Launch {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the built preload and the local pages lie. */
  readonly folder: string;
  readonly log: Log;
  readonly patience?: Patience;
}

/** The configuration, or `null` when this process must not run; the log then says why. */
function admit({ app }: ElectronHost, { argv, env, log }: Launch): KioskConfig | null {
  const switches = forbiddenSwitches(argv, app.commandLine);
  if (switches.length > 0) {
    log('refused-to-start', { reason: `remove from the command line: ${switches.join(', ')}` });
    app.exit(1);
    return null;
  }
  const read = readConfig(env);
  if (!read.ok) {
    log('refused-to-start', { reason: read.problems.join('; ') });
    app.exit(1);
    return null;
  }
  if (!app.requestSingleInstanceLock()) {
    log('already-running');
    app.exit(0);
    return null;
  }
  return read.config;
}

function lockSession(session: HostSession, origin: string, folder: string): void {
  restrictPermissions(session, origin);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  serveLocalPages(session, folder);
}

interface WindowParts {
  readonly config: KioskConfig;
  readonly session: HostSession;
  readonly printing: Printing;
}

function openWindow(
  host: ElectronHost,
  { log, folder, patience = PATIENCE }: Launch,
  { config, session, printing }: WindowParts,
): void {
  const { origin, pageUrl, windowed } = config;
  const preload = path.join(folder, 'preload.cjs');
  const facts = { windowed, packaged: host.app.isPackaged, version: host.app.getVersion() };
  let quitting = false;
  host.app.on('before-quit', () => {
    quitting = true;
  });
  const window = new host.BrowserWindow(windowOptions({ ...facts, preload }));
  window.on('close', (event) => {
    // The window manager's ways to close (Alt+F4) are not for residents; the service manager's are.
    if (!windowed && !quitting) event.preventDefault();
  });
  printing.use(window.webContents);
  keepShowing(window, { session, origin, pageUrl, patience, log });
}

/**
 * Starts the kiosk on a host. Everything before the first `await` happens before Electron is ready,
 * which is when the sandbox and the local scheme must be declared.
 */
export async function startKiosk(host: ElectronHost, launch: Launch): Promise<void> {
  const { app } = host;
  const { log } = launch;
  const config = admit(host, launch);
  if (config === null) return;
  const { origin } = config;

  app.enableSandbox();
  host.protocol.registerSchemesAsPrivileged([
    { scheme: LOCAL_SCHEME, privileges: { standard: true, secure: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, origin, log);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  await app.whenReady();

  host.Menu.setApplicationMenu(null);
  host.powerSaveBlocker.start('prevent-display-sleep');
  const session = host.session.fromPartition(PARTITION);
  lockSession(session, origin, launch.folder);
  const visitEnded = createVisitCleaner(host, session, origin);
  const printing = createPrinting(log);
  routeIpc(host, contract, { visitEnded, print: printing.print }, { origin, log });
  // What a power cut in the middle of a visit left behind goes before anything is shown.
  await visitEnded();
  openWindow(host, launch, { config, session, printing });
}
