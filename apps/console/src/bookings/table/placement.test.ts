import type { BookingView } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { hoursIn, minuteAt, partOf, rowsOf, shownSpan, withoutCovered } from './placement.ts';
import { daysShown, turned } from './weekDays.ts';

const booking = (over: Partial<BookingView>): BookingView => ({
  ...{ bookingId: 'b', state: 'booked', day: '2026-12-03', start: 600, minutes: 30, buffer: 5 },
  ...{ centerId: 'c', district: '池尻', deskId: 'd', deskName: { ja: '窓口' } },
  ...{ kiosk: { id: 'k', name: '1' }, staff: { id: 's1', name: '担当1' }, isAnyone: true },
  ...{ interpreter: null, topics: [{ id: 'care', name: { ja: '介護' } }], language: 'ja' },
  ...{ supports: [], source: 'phone', name: '', hasPhone: false, number: '' },
  ...{ delayMinutes: 0, moved: 0, heldUntil: null, toSettle: null, series: null },
  ...over,
});

describe('a timetable', () => {
  it('[BD10] has a row for each person or kiosk, those without bookings too, and calls back last', () => {
    const bookings = [
      booking({ bookingId: 'late', start: 660 }),
      booking({ bookingId: 'early' }),
      booking({ bookingId: 'call', kiosk: null, staff: { id: 's2', name: '担当2' } }),
      booking({ bookingId: 'gone', state: 'cancelled', staff: { id: 's4', name: '担当4' } }),
    ];
    const people = rowsOf(bookings, 'staff', [{ id: 's3', name: '担当3' }]);
    expect(people.map(({ name, bookings: of }) => [name, ...of.map((b) => b.bookingId)])).toEqual([
      ['担当1', 'early', 'late'],
      ['担当2', 'call'],
      ['担当3'],
    ]);
    expect(rowsOf(bookings, 'kiosk').map(({ id }) => id)).toEqual(['k', null]);
  });

  it('[BD10] shows what became of a booking, unless somebody else has its time', () => {
    const seen = withoutCovered([
      booking({ bookingId: 'notCome', state: 'absent' }),
      booking({ bookingId: 'instead', start: 615 }),
      booking({ bookingId: 'over', state: 'ended', start: 540 }),
    ]);
    expect(seen.map(({ bookingId }) => bookingId)).toEqual(['instead', 'over']);
  });

  it('[BD11] shows the usual hours, and as much more as is booked', () => {
    expect(shownSpan([])).toEqual({ from: 540, until: 1020 });
    const span = shownSpan([booking({ start: 420 }), booking({ start: 1070, minutes: 60 })]);
    expect(span).toEqual({ from: 420, until: 1140 });
    expect(hoursIn(span)).toHaveLength(12);
    expect([partOf(420, span), partOf(780, span), partOf(1500, span)]).toEqual([0, 0.5, 1]);
    expect(minuteAt(0.51, span)).toBe(780);
    expect(minuteAt(-1, span)).toBe(420);
  });

  it('[BD11] a week is Monday to Friday, also over the end of a year', () => {
    expect(daysShown('2026-12-03', 'day')).toEqual(['2026-12-03']);
    expect(daysShown('2027-01-03', 'week')).toEqual([
      ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'],
    ]);
    expect(turned('2028-02-28', 'day', 1)).toBe('2028-02-29');
    expect(turned('2026-12-28', 'week', 1)).toBe('2027-01-04');
  });
});
