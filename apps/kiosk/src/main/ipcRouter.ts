import { AppError } from '@madoguchi/domain';
import type { IpcMainInvokeEvent } from 'electron';
import { wireName } from '../ipc/channels.ts';
import type { CallsOf, IpcContract } from '../ipc/contract.ts';
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
export function routeIpc<C extends IpcContract>(
  { ipcMain }: Pick<ElectronHost, 'ipcMain'>,
  contract: C,
  handlers: CallsOf<C>,
  { origin, log }: { readonly origin: string; readonly log: Log },
): void {
  for (const [name, channel] of Object.entries(contract)) {
    // What fits the channel's schema is what its handler takes.
    const answer = handlers[name as keyof C] as (...request: unknown[]) => Promise<unknown>;
    ipcMain.handle(wireName(name), async (event, ...request: unknown[]) => {
      if (!isOurPage(event, origin)) {
        log('ipc-refused', { channel: name, code: 'NOT_ALLOWED' });
        throw new AppError('NOT_ALLOWED');
      }
      const parsed = channel.request.safeParse(request);
      if (!parsed.success) {
        log('ipc-refused', { channel: name, code: 'BAD_REQUEST' });
        throw new AppError('BAD_REQUEST');
      }
      return channel.response.parse(await answer(...parsed.data));
    });
  }
}
