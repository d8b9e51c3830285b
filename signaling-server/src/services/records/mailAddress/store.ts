import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** メールの宛先: where somebody of staff wants to be told of their bookings. */
export interface MailAddress {
  /** The id of the person. */
  readonly id: string;
  readonly state: 'on' | 'off';
  readonly address: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const body: z.ZodType<MailAddress> = z.object({
  ...{ id: z.string(), state: z.enum(['on', 'off']), address: z.string(), at: z.int() },
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
