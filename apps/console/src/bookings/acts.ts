import type { BookingAct } from '@madoguchi/client';
import type { BookingView } from '@madoguchi/protocol';

/** What can be done with a booking now, in the order in which it is offered. */
export type OfferedAct = BookingAct | 'move' | 'cancel' | 'late' | 'slip';

const WHILE_EXPECTED = ['late', 'move', 'cancel', 'slip'] as const;

/**
 * What is offered for a booking. A talk at a kiosk begins and ends with its call, so that only a callback has buttons
 * for it; whether somebody may already be absent the server says.
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
