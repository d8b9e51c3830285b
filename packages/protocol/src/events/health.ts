import { CALL_QUALITIES, CLOSURE_REASONS, PRINT_RESULTS, TOLD_CALLS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
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

/** How a kiosk is (domain `KioskCondition`). */
export const kioskCondition = z.strictObject({
  devices: z.strictObject({ camera: z.boolean(), microphone: z.boolean(), sound: z.boolean() }),
  print: z.enum(PRINT_RESULTS).nullable(),
  calls: z.array(z.enum(CALL_QUALITIES)).max(TOLD_CALLS).readonly(),
});

const aboutClosure = {
  kind: 'kioskClosure',
  id: ({ kioskId }: { readonly kioskId: string }) => kioskId,
} as const satisfies AboutRecord;

/** What a device says of itself, so that somebody mends it before a resident misses it. */
export const healthEvents = {
  'kiosk.health': {
    action: 'kiosk.health',
    about: null,
    data: z.strictObject({ deskCamera: deskCameraHealth }),
    ack: z.strictObject({}),
  },
  /** What is plugged in, how the last print went, and how its line was in its last calls. */
  'kiosk.condition': {
    action: 'kiosk.health',
    about: null,
    data: kioskCondition,
    ack: nothing,
  },
  /** `null`: nobody waits any more. */
  'kiosk.deviceCheck': {
    action: 'kiosk.health',
    about: null,
    data: z.strictObject({ check: deviceCheck.nullable() }),
    ack: z.strictObject({}),
  },
  /** Whether somebody chooses a topic there: what a kiosk does before it has a consultation. */
  'kiosk.visit': {
    action: 'kiosk.health',
    about: null,
    data: z.strictObject({ choosing: z.boolean() }),
    ack: nothing,
  },
  /** Takes a kiosk out of use, or says another reason; whoever is served there is not disturbed. */
  'kiosk.close': {
    action: 'kiosk.close',
    about: aboutClosure,
    data: command({ kioskId: id, reason: z.enum(CLOSURE_REASONS) }),
    ack: nothing,
  },
  'kiosk.reopen': {
    action: 'kiosk.close',
    about: aboutClosure,
    data: command({ kioskId: id }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
