import type { StaffCall } from '@madoguchi/domain';
import { isStaffCallOpen } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const facts = {
  id: z.string(),
  kioskId: z.string(),
  centerId: z.string(),
  calledAt: z.int(),
};
const acknowledged = { byStaffId: z.string(), acknowledgedAt: z.int() };

const staffCallBody: z.ZodType<StaffCall> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('calling') }),
  z.object({ ...facts, ...acknowledged, state: z.literal('acknowledged') }),
  z.object({ ...facts, ...acknowledged, state: z.literal('done'), endedAt: z.int() }),
  z.object({ ...facts, state: z.enum(['withdrawn', 'expired']), endedAt: z.int() }),
]);

/** Calls for staff as rows. */
export const staffCallForm = recordForm<StaffCall>('staffCall', {
  schema: staffCallBody,
  columns: ({ centerId, calledAt }) => ({ centerId, at: calledAt }),
  isLive: isStaffCallOpen,
});

/** A kiosk has one open call at a time; how many it made of late is counted, ended ones included. */
export const staffCallIndexes: readonly IndexSpec<StaffCall>[] = [
  {
    name: 'kiosk',
    keysOf: (call) => (isStaffCallOpen(call) ? [call.kioskId] : []),
    isUnique: true,
  },
  { name: 'madeBy', keysOf: ({ kioskId }) => [kioskId] },
  { name: 'center', keysOf: (call) => (isStaffCallOpen(call) ? [call.centerId] : []) },
];

/** The calls for staff that are open. */
export class LiveStaffCalls {
  readonly #table: LiveTable<StaffCall>;

  constructor(table: LiveTable<StaffCall>) {
    this.#table = table;
  }

  get(id: string): StaffCall | null {
    return this.#table.get(id);
  }

  open(): readonly StaffCall[] {
    return this.#table.all();
  }

  /** The open call of a kiosk. */
  ofKiosk(kioskId: string): StaffCall | null {
    return this.#table.oneBy('kiosk', kioskId);
  }

  /** How many calls a kiosk has made since then, as far as they lie in memory. */
  madeSince(kioskId: string, since: number): number {
    return this.#table.by('madeBy', kioskId).filter(({ calledAt }) => calledAt > since).length;
  }

  /** The open calls at these centers, the oldest first. */
  at(centerIds: readonly string[]): readonly StaffCall[] {
    return centerIds
      .flatMap((id) => this.#table.by('center', id))
      .toSorted((a, b) => a.calledAt - b.calledAt);
  }

  put(call: StaffCall): void {
    this.#table.put(call, undefined);
  }
}
