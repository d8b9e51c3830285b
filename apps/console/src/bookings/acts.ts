import type { BookingAct } from '@madoguchi/client';
import type { BookingView } from '@madoguchi/protocol';

/** The acts that are open to a booking now, in the order in which they are offered. */
export type OfferedAct = BookingAct | 'keep' | 'move' | 'cancel' | 'late' | 'slip';

/** The delay in minutes that 「10分おくれます」 announces. */
export const LATE_MINUTES = 10;

const WHILE_EXPECTED = ['late', 'move', 'cancel', 'slip'] as const;

/**
 * The acts that are offered for a booking. A talk at a kiosk begins and ends with its call, so that only a callback has
 * buttons for it. Absence is always offered once somebody was called: the server refuses what is too early.
 */
export function actsFor({ state, kiosk }: BookingView): readonly OfferedAct[] {
  const begin = kiosk === null ? (['begin'] as const) : [];
  switch (state) {
    case 'held':
      return ['release'];
    case 'booked':
      return [...(kiosk === null ? [] : (['arrive'] as const)), 'call', ...WHILE_EXPECTED];
    case 'arrived':
      return ['call', ...begin, 'late', 'cancel', 'slip'];
    case 'called':
      return [
        ...begin,
        ...(kiosk === null ? [] : (['arrive'] as const)),
        'absent',
        'call',
        'cancel',
      ];
    case 'inSession':
      return kiosk === null ? ['end'] : [];
    case 'toSettle':
      return ['keep', 'move', 'cancel', 'slip'];
    case 'ended':
    case 'absent':
    case 'lapsed':
    case 'cancelled':
      return [];
  }
}
