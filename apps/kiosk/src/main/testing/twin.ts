import type { BrowserWindowConstructorOptions, CustomScheme, IpcMainInvokeEvent } from 'electron';
import type { ElectronHost } from '../host.ts';
import { TwinEvents } from './twinParts.ts';
import { TwinSession } from './twinSession.ts';
import { TwinWindow } from './twinWindow.ts';

type IpcHandler = (event: IpcMainInvokeEvent, ...request: unknown[]) => Promise<unknown>;

/** A host for the shell, in the shape of Electron's API, with everything recorded. */
export class Twin {
  readonly app = new TwinEvents();
  /** Names of what was called on the application and its modules, in order. */
  readonly calls: string[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly windows: TwinWindow[] = [];
  readonly ipc = new Map<string, IpcHandler>();
  readonly switches = new Set<string>();
  readonly partitions: string[] = [];
  packaged = true;
  firstInstance = true;
  readonly session: TwinSession;
  readonly #makeWindow: (options: BrowserWindowConstructorOptions) => TwinWindow;

  constructor(
    session = new TwinSession(),
    makeWindow = (options: BrowserWindowConstructorOptions) => new TwinWindow(options),
  ) {
    this.session = session;
    this.#makeWindow = makeWindow;
  }

  /** The twin as the shell sees it. */
  host(): ElectronHost {
    const called = (name: string): void => void this.calls.push(name);
    const openWindow = (options: BrowserWindowConstructorOptions): TwinWindow => {
      const window = this.#makeWindow(options);
      this.windows.push(window);
      this.app.emit('web-contents-created', {}, window.webContents);
      return window;
    };
    return {
      app: {
        on: (event: string, listener: (...facts: never[]) => void) => this.app.on(event, listener),
        enableSandbox: () => called('enableSandbox'),
        exit: (code) => called(`exit ${String(code)}`),
        getVersion: () => '1.2.3',
        isPackaged: this.packaged,
        quit: () => called('quit'),
        requestSingleInstanceLock: () => this.firstInstance,
        whenReady: () => {
          called('ready');
          return Promise.resolve();
        },
        commandLine: { hasSwitch: (name) => this.switches.has(name) },
      },
      BrowserWindow: function BrowserWindow(options: BrowserWindowConstructorOptions) {
        return openWindow(options);
      } as unknown as ElectronHost['BrowserWindow'],
      clipboard: { clear: () => called('clipboard.clear') },
      ipcMain: { handle: (channel, handler) => void this.ipc.set(channel, handler as IpcHandler) },
      Menu: { setApplicationMenu: (menu) => called(menu === null ? 'no menu' : 'menu') },
      powerSaveBlocker: {
        start: (type) => {
          called(`powerSaveBlocker ${type}`);
          return 1;
        },
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes) => {
          called('registerSchemes');
          this.schemes.push(...schemes);
        },
      },
      session: {
        fromPartition: (partition) => {
          this.partitions.push(partition);
          return this.session;
        },
      },
    };
  }
}
