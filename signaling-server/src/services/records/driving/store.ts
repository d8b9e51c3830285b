import { DRIVE_RESULTS, type Driving } from '@madoguchi/domain';
import { drive } from '@madoguchi/protocol';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const driven = { id: z.string(), driveId: z.string(), staffId: z.string(), drive, at: z.int() };

const drivingBody: z.ZodType<Driving> = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('none') }),
  z.object({ ...driven, state: z.literal('asked') }),
  z.object({ ...driven, state: z.literal('answered'), result: z.enum(DRIVE_RESULTS) }),
  z.object({ id: z.string(), state: z.literal('refused'), at: z.int() }),
]);

/** What is changed of kiosks as rows; one of which nothing was changed in this visit has none. */
export const drivingForm = recordForm<Driving>('driving', {
  schema: drivingBody,
  columns: (driving) => ({ at: driving.state === 'none' ? 0 : driving.at }),
  isLive: ({ state }) => state !== 'none',
});

/** What staff change of kiosks. */
export class LiveDrivings {
  readonly #table: LiveTable<Driving>;

  constructor(table: LiveTable<Driving>) {
    this.#table = table;
  }

  /** Of any kiosk: one of which nothing is known is as it was. */
  get(kioskId: string): Driving {
    return this.#table.get(kioskId) ?? { id: kioskId, state: 'none' };
  }

  all(): readonly Driving[] {
    return this.#table.all();
  }

  put(driving: Driving): void {
    if (driving.state === 'none') this.#table.remove(driving.id);
    else this.#table.put(driving, undefined);
  }
}
