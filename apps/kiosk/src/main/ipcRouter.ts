import { AppError } from '@madoguchi/domain';
import type { IpcMainInvokeEvent } from 'electron';
import type { ChannelName } from '../ipc/channels.ts';
import { channels } from '../ipc/channels.ts';
import type { ChannelHandlers } from '../ipc/contract.ts';
import { contract } from '../ipc/contract.ts';
import type { ElectronHost } from './host.ts';
import type { Log } from './log.ts';
import { isKioskPage } from './pages.ts';

/** Our own page in the top frame; the frame is gone (`null`) when it navigated meanwhile. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return senderFrame.origin === origin && isKioskPage(senderFrame.url, origin);
}

/**
 * Answers the channels of the contract: sender checked, request and response parsed. It is the only
 * place that touches `ipcMain`, so no channel can be opened without these checks.
 */
export function routeIpc(
  { ipcMain }: Pick<ElectronHost, 'ipcMain'>,
  handlers: ChannelHandlers,
  { origin, log }: { readonly origin: string; readonly log: Log },
): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(channels[name], async (event, ...request: unknown[]) => {
      if (!isOurPage(event, origin)) {
        log('ipc-refused', { channel: name, code: 'NOT_ALLOWED' });
        throw new AppError('NOT_ALLOWED');
      }
      const parsed = contract[name].request.safeParse(request);
      if (!parsed.success) {
        log('ipc-refused', { channel: name, code: 'BAD_REQUEST' });
        throw new AppError('BAD_REQUEST');
      }
      return contract[name].response.parse(await handlers[name](...parsed.data));
    });
  }
}
