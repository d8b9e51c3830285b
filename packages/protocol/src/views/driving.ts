import { DRIVE_RESULTS, DRIVEN_STEPS, LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { id } from '../primitives.ts';

/** One change of a kiosk. */
export const drive = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(DRIVEN_STEPS), step: z.literal([1, -1]) }),
  z.strictObject({ what: z.literal('language'), language: z.enum(LANGUAGES) }),
  z.strictObject({ what: z.literal('camera') }),
]);

/** What staff have changed of this kiosk, as it is told to it; `null` while nothing was. */
export const kioskDriving = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('asked'), driveId: id, drive }),
    z.strictObject({ state: z.literal('answered') }),
    z.strictObject({ state: z.literal('refused') }),
  ])
  .nullable();

/** What I may change of a kiosk, and what has become of the last change. */
export const drivingView = z.strictObject({
  kioskId: id,
  state: z.enum(['none', 'asked', ...DRIVE_RESULTS, 'refused']),
  /** The last change; `null` while there is none, and where it was refused. */
  drive: drive.nullable(),
});

export type DrivingView = z.infer<typeof drivingView>;
