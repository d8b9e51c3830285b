import { HANDSET_TAKES, LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, instant, nothing } from '../primitives.ts';
import { handsetView } from '../views/handsetView.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** Events about the resident's own phone in a call. */
export const handsetEvents = {
  /**
   * Draws a code for the resident's phone, to write and show paper with beside the kiosk or to carry the whole call; whatever code or phone there was before is worth nothing any more. No
   * command: what is kept of commands would hold the code. Refused with `NOT_FOUND` where phones cannot reach this
   * server, `WRONG_STATE` outside of a call, and `TOO_MANY_REQUESTS`.
   */
  'handset.offer': {
    action: 'handset.offer',
    about: aboutConsultation,
    data: z.strictObject({
      consultationId: id,
      language: z.enum(LANGUAGES),
      takes: z.enum(HANDSET_TAKES),
    }),
    /** `link` is the address with the code behind the #. */
    ack: z.strictObject({ link: z.url(), expiresAt: instant }),
  },
  /** Takes the code back, or the phone that has joined; nothing happens where it is something else by then. */
  'handset.withdraw': {
    action: 'handset.withdraw',
    about: aboutConsultation,
    data: command({ consultationId: id, what: z.enum(['code', 'phone']) }),
    ack: nothing,
  },
  /**
   * Sound and picture of the call are on the phone: from now on it is the resident's end, and the kiosk has nothing of
   * it. Refused with `WRONG_STATE` to a phone that has joined for less, or too late.
   */
  'handset.carry': {
    action: 'handset.carry',
    about: aboutConsultation,
    data: command({ consultationId: id }),
    ack: nothing,
  },
  'handset.sync': { action: 'handset.sync', about: 'self', data: nothing, ack: handsetView },
} as const satisfies Record<string, ClientEvent>;
