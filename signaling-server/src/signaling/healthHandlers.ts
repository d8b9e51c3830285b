import { AppError } from '@madoguchi/domain';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { Handlers } from './bind.ts';

/** What kiosks say of their own devices; shown to admins. */
export function healthHandlers(parts: {
  readonly kioskRegister: KioskRegister;
}): Pick<Handlers, 'kiosk.health'> {
  return {
    'kiosk.health': ({ actor }, { deskCamera }) => {
      if (actor.kind !== 'kiosk') throw new AppError('NOT_ALLOWED');
      parts.kioskRegister.deskCameraSaid(actor.kioskId, deskCamera);
      return {};
    },
  };
}
