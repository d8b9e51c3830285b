import { BOOKING_STATES } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { actsFor } from './acts.ts';

const inState = (state: BookingView['state'], kiosk: BookingView['kiosk']) =>
  actsFor({ state, kiosk } as BookingView);

it('[BD13] arrived, called and absent are three buttons, and absent comes after a call only', () => {
  const kiosk = { id: 'k', name: '1' };
  expect(inState('booked', kiosk)).toEqual(['arrive', 'call', 'late', 'move', 'cancel', 'slip']);
  const mayBeAbsent = BOOKING_STATES.filter((each) => inState(each, kiosk).includes('absent'));
  expect(mayBeAbsent).toEqual(['called']);
  expect(inState('toSettle', kiosk).slice(0, 3)).toEqual(['keep', 'move', 'cancel']);
});

it('[BD13] only a callback is begun and ended by a press, and nothing is left to do with what is over', () => {
  const begun = (kiosk: BookingView['kiosk']) =>
    BOOKING_STATES.filter((each) => /begin|end/.test(inState(each, kiosk).join(' ')));
  expect(begun({ id: 'k', name: '1' })).toEqual([]);
  expect(begun(null)).toEqual(['arrived', 'called', 'inSession']);
  for (const over of ['ended', 'absent', 'lapsed', 'cancelled'] as const)
    expect(inState(over, null)).toEqual([]);
});
