import { HELPER_WAYS, type Helper, type HelperThere } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const helperBody = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('none') }),
  z.object({
    id: z.string(),
    state: z.literal('there'),
    centerId: z.string(),
    staffId: z.string(),
    way: z.enum(HELPER_WAYS),
    since: z.int(),
    touchedAt: z.int(),
    inCall: z.boolean(),
    // Of a helper of before there were practices.
    practising: z.boolean().default(false),
  }),
]);

/** Helpers as rows; a kiosk without one has none. */
export const helperForm = recordForm<Helper>('helper', {
  schema: helperBody,
  columns: (helper) =>
    helper.state === 'there' ? { centerId: helper.centerId, at: helper.since } : { at: 0 },
  isLive: ({ state }) => state === 'there',
});

/** Somebody stands beside one resident at a time. */
export const helperIndexes: readonly IndexSpec<Helper>[] = [
  {
    name: 'staff',
    keysOf: (helper) => (helper.state === 'there' ? [helper.staffId] : []),
    isUnique: true,
  },
];

/** The helpers who are there. */
export class LiveHelpers {
  readonly #table: LiveTable<Helper>;

  constructor(table: LiveTable<Helper>) {
    this.#table = table;
  }

  /** Of any kiosk: one of which nothing is known has no helper. */
  get(kioskId: string): Helper {
    return this.#table.get(kioskId) ?? { id: kioskId, state: 'none' };
  }

  /** The helper who is at a kiosk now. */
  at(kioskId: string): HelperThere | null {
    return there(this.#table.get(kioskId));
  }

  /** Where somebody of staff helps. */
  ofStaff(staffId: string): HelperThere | null {
    return there(this.#table.oneBy('staff', staffId));
  }

  /** Every helper. */
  all(): readonly Helper[] {
    return this.#table.all();
  }

  put(helper: Helper): void {
    if (helper.state === 'none') this.#table.remove(helper.id);
    else this.#table.put(helper, undefined);
  }
}

const there = (helper: Helper | null): HelperThere | null =>
  helper?.state === 'there' ? helper : null;
