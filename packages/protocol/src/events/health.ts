import { z } from 'zod';
import type { ClientEvent } from './event.ts';

/** How the camera over the desk of a kiosk is: nobody has said which it is, there is none, or it was looked at. */
export const DESK_CAMERA_HEALTHS = ['undecided', 'none', 'works', 'broken'] as const;
export type DeskCameraHealth = (typeof DESK_CAMERA_HEALTHS)[number];

export const deskCameraHealth = z.enum(DESK_CAMERA_HEALTHS);

/** What somebody who waits has found out about the devices (domain `DeviceCheck`). */
export const deviceCheck = z.strictObject({
  picture: z.enum(['coming', 'seen', 'missing']),
  voice: z.enum(['silent', 'heard', 'missing']),
  sound: z.enum(['untried', 'heard', 'unheard']),
});

/** What a device says of itself, so that somebody mends it before a resident misses it. */
export const healthEvents = {
  'kiosk.health': {
    action: 'kiosk.health',
    about: null,
    data: z.strictObject({ deskCamera: deskCameraHealth }),
    ack: z.strictObject({}),
  },
  /** `null`: nobody waits any more. */
  'kiosk.deviceCheck': {
    action: 'kiosk.health',
    about: null,
    data: z.strictObject({ check: deviceCheck.nullable() }),
    ack: z.strictObject({}),
  },
} as const satisfies Record<string, ClientEvent>;
