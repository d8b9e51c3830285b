import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, VERSION_ARGUMENT } from '../ipc/channels.ts';
import type { contract } from '../ipc/contract.ts';
import type { KioskApi } from '../ipc/kioskApi.ts';
import { callsOf } from '../ipc/calls.ts';
import { removeOtherDatabases } from './databases.ts';

const version = process.argv.find((word) => word.startsWith(VERSION_ARGUMENT));

const calls = callsOf<typeof contract>(CHANNELS, (channel, ...request) =>
  ipcRenderer.invoke(channel, ...request),
);

const api: KioskApi = {
  ...calls,
  platform: 'electron',
  appVersion: version?.slice(VERSION_ARGUMENT.length) ?? '',
  visitEnded: async () => {
    await calls.visitEnded();
    await removeOtherDatabases();
  },
};

// Data of a visit interrupted by a crash or a power cut is removed before the page starts.
if (location.protocol.startsWith('http')) void removeOtherDatabases();

contextBridge.exposeInMainWorld('kiosk', api);

// Electron has no event by which the main process could cancel a print: the page's own function
// is the only place. It would open the system's dialog over the kiosk, and with it the system.
contextBridge.executeInMainWorld({
  func: () => {
    const nothing = { value: () => undefined, writable: false, configurable: false };
    Object.defineProperty(globalThis, 'print', nothing);
  },
});
