import { z } from 'zod';
import { id, instant, label } from '../primitives.ts';
import { drivingView } from './driving.ts';

/** The kiosk at which somebody of staff stands beside a resident. */
export const helpingView = z.strictObject({
  kioskId: id,
  kioskName: label,
  district: label,
  since: instant,
  driving: drivingView,
  /** Whether I can talk to the specialist before the resident is brought in: not now, yes, or I am doing so. */
  sideTalk: z.enum(['none', 'open', 'aside']),
});
