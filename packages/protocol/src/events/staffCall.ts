import { z } from 'zod';
import { aboutConsultation, type AboutRecord } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutCall = {
  kind: 'staffCall',
  id: ({ callId }: { readonly callId: string }) => callId,
} as const satisfies AboutRecord;

const aCall = command({ callId: id });

/** Events about calls for the staff of a center. */
export const staffCallEvents = {
  /**
   * Calls the staff of the kiosk's center. While a call is open it is answered with that one; too many in a short time
   * are refused with `TOO_MANY_REQUESTS`.
   */
  'staffCall.make': {
    action: 'staffCall.make',
    about: null,
    data: command({}),
    ack: z.strictObject({ callId: id }),
  },
  /** The same by whoever serves the resident, to the kiosk of their consultation. */
  'staffCall.makeFor': {
    action: 'staffCall.makeFor',
    about: aboutConsultation,
    data: command({ consultationId: id }),
    ack: z.strictObject({ callId: id }),
  },
  /** By whoever called. */
  'staffCall.withdraw': {
    action: 'staffCall.withdraw',
    about: aboutCall,
    data: aCall,
    ack: nothing,
  },
  /** 行きます; refused with `WRONG_STATE` when a colleague was first. */
  'staffCall.acknowledge': {
    action: 'staffCall.acknowledge',
    about: aboutCall,
    data: aCall,
    ack: nothing,
  },
  /** Whoever was called has come. */
  'staffCall.finish': {
    action: 'staffCall.finish',
    about: aboutCall,
    data: aCall,
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
