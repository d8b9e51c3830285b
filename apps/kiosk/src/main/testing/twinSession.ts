import type { Session } from 'electron';
import type { HostSession } from '../host.ts';
import { TwinEvents } from './twinParts.ts';

type PermissionRequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;
type DisplayHandler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>;
type LocalHandler = (request: Request) => Response | Promise<Response>;

/** A session that remembers which handlers the shell gave it. */
export class TwinSession extends TwinEvents {
  /** Names of what was called, in order. */
  readonly calls: string[] = [];
  request: PermissionRequestHandler | null = null;
  check: PermissionCheckHandler | null = null;
  device: DeviceHandler | null = null;
  display: DisplayHandler | null = null;
  readonly local = new Map<string, LocalHandler>();
  readonly cookies: HostSession['cookies'] = {
    flushStore: () => Promise.resolve(),
  };
  readonly protocol: HostSession['protocol'] = {
    handle: (scheme, handler) => {
      this.local.set(scheme, handler);
    },
  };
  readonly fetch: HostSession['fetch'] = (input, init) => fetch(input, init);

  clearAuthCache(): Promise<void> {
    this.calls.push('clearAuthCache');
    return Promise.resolve();
  }
  clearData: HostSession['clearData'] = (options) => {
    this.calls.push(...(options?.dataTypes ?? ['everything']));
    return Promise.resolve();
  };
  clearStorageData: HostSession['clearStorageData'] = (options) => {
    this.calls.push(...(options?.storages ?? ['everything']));
    return Promise.resolve();
  };
  setPermissionRequestHandler: HostSession['setPermissionRequestHandler'] = (handler) => {
    this.request = handler;
  };
  setPermissionCheckHandler: HostSession['setPermissionCheckHandler'] = (handler) => {
    this.check = handler;
  };
  setDevicePermissionHandler: HostSession['setDevicePermissionHandler'] = (handler) => {
    this.device = handler;
  };
  setDisplayMediaRequestHandler: HostSession['setDisplayMediaRequestHandler'] = (handler) => {
    this.display = handler;
  };
}
