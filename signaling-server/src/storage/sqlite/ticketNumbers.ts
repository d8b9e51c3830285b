import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import type { Remembered } from './remembered.ts';

export interface TicketNumbers extends Pick<
  ConsultationStore,
  'nextSequence' | 'nextTicketNumber'
> {
  /** A consultation was entered with its numbers. */
  note(c: Consultation): void;
}

/** The numbers that come next. The last ones are remembered: every request asks for both. */
export function ticketNumbers(db: BetterSqlite.Database, remembered: Remembered): TicketNumbers {
  const highest = db
    .prepare<[], number>('select coalesce(max(sequence), 0) from consultation')
    .pluck();
  const highestTicket = db
    .prepare<[string, string], number>(
      `select coalesce(max(ticket_number), 0) from consultation
       where center_id = ? and ticket_day = ?`,
    )
    .pluck();
  const last = remembered.of(() => ({
    sequence: highest.get() ?? 0,
    /** By center; a new day begins anew. */
    tickets: new Map<string, { readonly day: string; readonly number: number }>(),
  }));
  return {
    nextSequence: () => last().sequence + 1,
    nextTicketNumber(centerId, day) {
      const known = last().tickets.get(centerId);
      return 1 + (known?.day === day ? known.number : (highestTicket.get(centerId, day) ?? 0));
    },
    note({ sequence, centerId, ticket: { day, number } }) {
      const memory = last();
      const known = memory.tickets.get(centerId);
      memory.sequence = Math.max(memory.sequence, sequence);
      if (known?.day === day && known.number >= number) return;
      memory.tickets.set(centerId, { day, number });
    },
  };
}
