import type {
  BoardView,
  ConsoleView,
  GuestView,
  HandsetView,
  KioskView,
} from '@madoguchi/protocol';
import { serverEvents } from '@madoguchi/protocol';
import type { SessionRole } from './signalingSession.ts';

export const kioskRole: SessionRole<KioskView> = {
  notice: 'kiosk.view',
  view: serverEvents['kiosk.view'],
  sync: (send) => send('kiosk.sync', {}),
};

export const consoleRole: SessionRole<ConsoleView> = {
  notice: 'console.view',
  view: serverEvents['console.view'],
  sync: (send) => send('console.sync', {}),
};

export const boardRole: SessionRole<BoardView> = {
  notice: 'board.view',
  view: serverEvents['board.view'],
  sync: (send) => send('board.sync', {}),
};

export const guestRole: SessionRole<GuestView> = {
  notice: 'guest.view',
  view: serverEvents['guest.view'],
  sync: (send) => send('guest.sync', {}),
};

export const handsetRole: SessionRole<HandsetView> = {
  notice: 'handset.view',
  view: serverEvents['handset.view'],
  sync: (send) => send('handset.sync', {}),
};
