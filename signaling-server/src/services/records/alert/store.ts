import { KIOSK_FAULTS, type Alert, type KioskFault } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const facts = {
  ...{ id: z.string(), kioskId: z.string(), centerId: z.string() },
  ...{ fault: z.enum(KIOSK_FAULTS), raisedAt: z.int() },
};

const body: z.ZodType<Alert> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('raised') }),
  z.object({ ...facts, state: z.literal('seen'), byStaffId: z.string(), seenAt: z.int() }),
  z.object({
    ...{ ...facts, state: z.literal('silenced'), byStaffId: z.string() },
    ...{ reason: z.string(), until: z.int() },
  }),
  z.object({ ...facts, state: z.literal('cleared'), clearedAt: z.int() }),
]);

/** Alerts as rows, as long as they are not cleared. */
export const alertForm = recordForm<Alert>('alert', {
  schema: body,
  columns: ({ centerId, raisedAt }) => ({ centerId, at: raisedAt }),
  isLive: ({ state }) => state !== 'cleared',
});

const keyOf = (kioskId: string, fault: KioskFault): string => `${kioskId} ${fault}`;

/** A fault of a kiosk has one alert. */
export const alertIndexes: readonly IndexSpec<Alert>[] = [
  { name: 'fault', keysOf: ({ kioskId, fault }) => [keyOf(kioskId, fault)], isUnique: true },
];

/** The alerts that are not cleared. */
export class LiveAlerts {
  readonly #table: LiveTable<Alert>;

  constructor(table: LiveTable<Alert>) {
    this.#table = table;
  }

  get(id: string): Alert | null {
    return this.#table.get(id);
  }

  open(): readonly Alert[] {
    return this.#table.all();
  }

  /** The alert of a fault of a kiosk, or `null`. */
  of(kioskId: string, fault: KioskFault): Alert | null {
    return this.#table.oneBy('fault', keyOf(kioskId, fault));
  }

  put(alert: Alert): void {
    if (alert.state === 'cleared') this.#table.remove(alert.id);
    else this.#table.put(alert, undefined);
  }
}
