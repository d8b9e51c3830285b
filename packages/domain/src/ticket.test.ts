import { describe, expect, it } from 'vitest';
import { formatTicket, localDay } from './ticket.ts';

describe('tickets', () => {
  it('[R3] are written with the district and three digits', () => {
    expect(formatTicket({ district: '池尻', day: '2026-11-22', number: 12 })).toBe('池尻-012');
    expect(formatTicket({ district: '池尻', day: '2026-11-22', number: 1234 })).toBe('池尻-1234');
  });

  it('[R3] begin anew at midnight of the ward, whatever the time zone of the machine', () => {
    const midnight = Date.UTC(2026, 10, 21, 15);
    expect(localDay(midnight - 1, 'Asia/Tokyo')).toBe('2026-11-21');
    expect(localDay(midnight, 'Asia/Tokyo')).toBe('2026-11-22');
  });
});
