import { z } from 'zod';
import { id, instant, label } from '../primitives.ts';

/** Somebody at a kiosk of a center of mine calls for its staff. */
export const staffCallView = z.strictObject({
  callId: id,
  district: label,
  kioskName: label,
  calledAt: instant,
  state: z.enum(['calling', 'acknowledged']),
  /** Who goes there; `null` while nobody does. */
  goes: z.strictObject({ name: label, isMe: z.boolean() }).nullable(),
});

export type StaffCallView = z.infer<typeof staffCallView>;
