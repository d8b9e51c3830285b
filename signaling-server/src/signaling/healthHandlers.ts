import { AppError } from '@madoguchi/domain';
import type { Audience } from '../ports/audience.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { Handlers } from './bind.ts';

/** What kiosks say of their own devices; shown to admins, and to the staff of their center on its board. */
export function healthHandlers(parts: {
  readonly kioskRegister: KioskRegister;
  readonly screens: Audience;
}): Pick<Handlers, 'kiosk.health'> {
  return {
    'kiosk.health': ({ actor }, { deskCamera }) => {
      if (actor.kind !== 'kiosk') throw new AppError('NOT_ALLOWED');
      parts.kioskRegister.deskCameraSaid(actor.kioskId, deskCamera);
      parts.screens.changed({ kind: 'board', id: actor.centerId });
      return {};
    },
  };
}
