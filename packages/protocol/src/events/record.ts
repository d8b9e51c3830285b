import { AMEND_REASONS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import { outcome } from './consultation.ts';
import type { ClientEvent } from './event.ts';

/** Events about records that are written up. */
export const recordEvents = {
  /**
   * 訂正: the record says something else from now on; what it said before is kept. Refused with `WRONG_STATE`
   * when somebody else has corrected it since `version` was seen.
   */
  'record.amend': {
    action: 'record.amend',
    about: aboutConsultation,
    data: command({
      consultationId: id,
      reason: z.enum(AMEND_REASONS),
      outcome,
      version: z.int().nonnegative(),
    }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
