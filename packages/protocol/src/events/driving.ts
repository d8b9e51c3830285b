import { DRIVE_RESULTS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { drive } from '../views/driving.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutDriving = {
  kind: 'driving',
  id: ({ kioskId }: { readonly kioskId: string }) => kioskId,
} as const satisfies AboutRecord;

/** Events about what staff change of a kiosk for its resident. */
export const drivingEvents = {
  /** `KIOSK_AWAY` where the kiosk is not connected, `DRIVING_REFUSED` where its resident has said no. */
  'driving.ask': {
    action: 'driving.ask',
    about: aboutDriving,
    data: command({ kioskId: id, drive }),
    ack: nothing,
  },
  /** The kiosk says what has become of a change. */
  'driving.answer': {
    action: 'driving.answer',
    about: null,
    data: command({ driveId: id, result: z.enum(DRIVE_RESULTS).exclude(['unanswered']) }),
    ack: nothing,
  },
  /** The resident refuses or allows it, or the visit is over. */
  'driving.say': {
    action: 'driving.answer',
    about: null,
    data: command({ said: z.enum(['refuse', 'allow', 'forget']) }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
