import { nothing } from '../primitives.ts';
import { z } from 'zod';
import { voiceTicket } from '../http/voiceRoutes.ts';
import type { ClientEvent } from './event.ts';

/** Events about reading aloud. */
export const voiceEvents = {
  /** By what this kiosk fetches its voices over HTTP, where they are in the way of no call. */
  'voice.ticket': {
    action: 'voice.use',
    about: null,
    data: nothing,
    ack: z.strictObject({ ticket: voiceTicket }),
  },
} as const satisfies Record<string, ClientEvent>;
