import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Clipboard,
  CommandLine,
  Cookies,
  IpcMain,
  Menu,
  NavigationHistory,
  PowerSaveBlocker,
  Protocol,
  Session,
  WebContents,
} from 'electron';

/** The part of a page's contents that the shell uses. */
export type HostContents = Pick<
  WebContents,
  | 'on'
  | 'forcefullyCrashRenderer'
  | 'getPrintersAsync'
  | 'print'
  | 'setIgnoreMenuShortcuts'
  | 'setVisualZoomLevelLimits'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
> & { readonly navigationHistory: Pick<NavigationHistory, 'clear'> };

/** The part of a window that the shell uses. */
export type HostWindow = Pick<BrowserWindow, 'on' | 'loadURL'> & {
  readonly webContents: HostContents;
};

/** The part of a session that the shell uses. */
export type HostSession = Pick<
  Session,
  | 'on'
  | 'clearAuthCache'
  | 'clearData'
  | 'clearStorageData'
  | 'fetch'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
> & {
  readonly cookies: Pick<Cookies, 'flushStore'>;
  readonly protocol: Pick<Protocol, 'handle'>;
};

/**
 * The part of Electron that the shell uses, in Electron's own types.
 *
 * What is not listed cannot be reached by the shell's code: no `shell`, no `dialog`, no
 * `crashReporter`, no certificate override. Only `main.ts` and the preload import Electron itself.
 */
export interface ElectronHost {
  readonly app: Pick<
    App,
    | 'on'
    | 'enableSandbox'
    | 'exit'
    | 'getVersion'
    | 'isPackaged'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'whenReady'
  > & { readonly commandLine: Pick<CommandLine, 'hasSwitch'> };
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => HostWindow;
  readonly clipboard: Pick<Clipboard, 'clear'>;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly Menu: { setApplicationMenu(menu: Menu | null): void };
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: { fromPartition(partition: string): HostSession };
}
