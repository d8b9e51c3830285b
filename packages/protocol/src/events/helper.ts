import { STAFF_CODE_LENGTH } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutHelper = {
  kind: 'helper',
  id: ({ kioskId }: { readonly kioskId: string }) => kioskId,
} as const satisfies AboutRecord;

/** The digits of a staff code. */
export const staffCode = z.string().regex(new RegExp(`^\\d{${String(STAFF_CODE_LENGTH)}}$`));

/** Events about who of staff stands beside the resident at a kiosk. */
export const helperEvents = {
  /** No command: what is kept of commands would hold the code. `STAFF_CODE_WRONG`, `STAFF_CODE_LOCKED`. */
  'helper.signIn': {
    action: 'helper.atKiosk',
    about: null,
    data: z.strictObject({ code: staffCode }),
    ack: nothing,
  },
  /** Somebody has touched the kiosk while a helper is there. */
  'helper.touch': { action: 'helper.atKiosk', about: null, data: nothing, ack: nothing },
  /** The helper steps out or is sent off, or the visit was wiped. */
  'helper.leave': {
    action: 'helper.atKiosk',
    about: null,
    data: command({ why: z.enum(['steppedOut', 'visitOver']) }),
    ack: nothing,
  },
  /** Takes a kiosk over from the console. */
  'helper.begin': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
  'helper.end': {
    action: 'helper.fromConsole',
    about: aboutHelper,
    data: command({ kioskId: id }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
