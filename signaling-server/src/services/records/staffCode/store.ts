import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** The code by which somebody of staff signs in at a kiosk of their center, as a digest. */
export interface StaffCode {
  /** Whose it is. */
  readonly id: string;
  readonly state: 'set';
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const staffCodeBody: z.ZodType<StaffCode> = z.object({
  id: z.string(),
  state: z.literal('set'),
  digest: z.string(),
  at: z.int(),
});

/** Codes stay live for good: a kiosk asks for all those of its center. */
export const staffCodeForm = recordForm<StaffCode>('staffCode', {
  schema: staffCodeBody,
  columns: ({ at }) => ({ at }),
  isLive: () => true,
});

/** The codes of staff. */
export class LiveStaffCodes {
  readonly #table: LiveTable<StaffCode>;

  constructor(table: LiveTable<StaffCode>) {
    this.#table = table;
  }

  get(staffId: string): StaffCode | null {
    return this.#table.get(staffId);
  }

  all(): readonly StaffCode[] {
    return this.#table.all();
  }

  put(code: StaffCode): void {
    this.#table.put(code, undefined);
  }
}
