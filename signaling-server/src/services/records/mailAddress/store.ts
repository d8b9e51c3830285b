import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** メールの宛先: where somebody of staff wants to be told of their bookings, and admins of centers to which few come. */
export interface MailAddress {
  /** The id of the person. */
  readonly id: string;
  /** `over` is taken away: of that no row is left. */
  readonly state: 'on' | 'off' | 'over';
  readonly address: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The day of the next weekly mail about use, `YYYY-MM-DD`; `null` for who wants none. */
  readonly lowUseDue: string | null;
  /** Whether faults of kiosks are told. */
  readonly alerts: boolean;
}

const body: z.ZodType<MailAddress> = z.object({
  ...{ id: z.string(), state: z.enum(['on', 'off', 'over']), address: z.string(), at: z.int() },
  // Addresses that were given before there was such a mail want none.
  lowUseDue: z.string().nullable().default(null),
  alerts: z.boolean().default(false),
});

/** An address stays until its person takes it away; with that its row is removed. */
export const mailAddressForm = recordForm<MailAddress>('mailAddress', {
  schema: body,
  columns: ({ at }) => ({ at }),
  isLive: () => true,
});

/** The addresses of staff. */
export class LiveMailAddresses {
  readonly #table: LiveTable<MailAddress>;

  constructor(table: LiveTable<MailAddress>) {
    this.#table = table;
  }

  get(staffId: string): MailAddress | null {
    return this.#table.get(staffId);
  }

  all(): readonly MailAddress[] {
    return this.#table.all();
  }

  put(address: MailAddress): void {
    this.#table.put(address, undefined);
  }

  remove(staffId: string): void {
    this.#table.remove(staffId);
  }
}
