import { z } from 'zod';
import { instant } from '../primitives.ts';
import type { ClientEvent } from './event.ts';

/** The comparison of a device's clock with the server's. */
export const clockEvents = {
  /** Tells the device's time and is answered with the server's, which is the one that is shown. */
  'clock.compare': {
    action: 'clock.compare',
    about: null,
    data: z.strictObject({ deviceTime: instant }),
    ack: z.strictObject({ serverTime: instant }),
  },
} as const satisfies Record<string, ClientEvent>;
