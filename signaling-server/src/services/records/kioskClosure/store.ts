import type { KioskClosure } from '@madoguchi/domain';
import { CLOSURE_REASONS } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const closureBody: z.ZodType<KioskClosure> = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('open') }),
  z.object({
    id: z.string(),
    state: z.literal('closed'),
    centerId: z.string(),
    reason: z.enum(CLOSURE_REASONS),
    byStaffId: z.string(),
    since: z.int(),
  }),
]);

/** Closed kiosks as rows; one that is open has none. */
export const kioskClosureForm = recordForm<KioskClosure>('kioskClosure', {
  schema: closureBody,
  columns: (closure) =>
    closure.state === 'closed' ? { centerId: closure.centerId, at: closure.since } : { at: 0 },
  isLive: ({ state }) => state === 'closed',
});

/** The kiosks that are out of order. */
export class LiveClosures {
  readonly #table: LiveTable<KioskClosure>;

  constructor(table: LiveTable<KioskClosure>) {
    this.#table = table;
  }

  /** Of any kiosk: one of which nothing is known is open. */
  get(kioskId: string): KioskClosure {
    return this.#table.get(kioskId) ?? { id: kioskId, state: 'open' };
  }

  /** Every kiosk that is out of order. */
  closed(): readonly KioskClosure[] {
    return this.#table.all();
  }

  put(closure: KioskClosure): void {
    if (closure.state === 'open') this.#table.remove(closure.id);
    else this.#table.put(closure, undefined);
  }
}
