import type { Clock } from '../ports/clock.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { Handlers } from './bind.ts';

/** The comparison of clocks. That of a kiosk, which nobody looks at from within, is shown to admins. */
export function clockHandlers(parts: {
  readonly clock: Clock;
  readonly kioskRegister: KioskRegister;
}): Pick<Handlers, 'clock.compare'> {
  const { clock, kioskRegister } = parts;
  return {
    'clock.compare': ({ actor }, { deviceTime }) => {
      const serverTime = clock.now();
      if (actor.kind === 'kiosk') {
        kioskRegister.clockCompared(actor.kioskId, deviceTime - serverTime);
      }
      return { serverTime };
    },
  };
}
