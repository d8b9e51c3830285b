import { FELL_AWAY, KIOSK_FAULTS, MAIL_TOPICS, type StaffMail } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const facts = {
  ...{ id: z.string(), state: z.enum(['waiting', 'over']), staffId: z.string() },
  ...{ madeAt: z.int(), tries: z.int(), nextAt: z.int() },
};

const bookingMail = z.object({
  ...facts,
  ...{ what: z.enum(MAIL_TOPICS), bookingId: z.string(), day: z.string() },
  ...{ start: z.int(), minutes: z.int(), centerId: z.string(), deskId: z.string() },
  ...{ isCallback: z.boolean(), topicIds: z.array(z.string()) },
  because: z.enum(FELL_AWAY).nullable(),
});

const body: z.ZodType<StaffMail> = z.discriminatedUnion('what', [
  bookingMail,
  z.object({ ...facts, what: z.literal('lowUse') }),
  z.object({
    ...{ ...facts, what: z.literal('alert'), kioskId: z.string(), centerId: z.string() },
    ...{ fault: z.enum(KIOSK_FAULTS), raisedAt: z.int() },
  }),
]);

/** Mails as rows, as long as they wait; a row refers to nothing, so that places can be removed. */
export const staffMailForm = recordForm<StaffMail>('staffMail', {
  schema: body,
  columns: ({ madeAt }) => ({ at: madeAt }),
  isLive: ({ state }) => state === 'waiting',
});

/** Mails that wait. */
export class LiveStaffMails {
  readonly #table: LiveTable<StaffMail>;

  constructor(table: LiveTable<StaffMail>) {
    this.#table = table;
  }

  get(id: string): StaffMail | null {
    return this.#table.get(id);
  }

  waiting(): readonly StaffMail[] {
    return this.#table.all();
  }

  put(mail: StaffMail): void {
    this.#table.put(mail, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
