import { describe, expect, it } from 'vitest';
import { formatTicket, localDay, parseTicket } from './ticket.ts';

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

it.each([
  ['池尻-012', '池尻', 12],
  ['池尻012', '池尻', 12],
  ['池尻ー１２', '池尻', 12],
  [' 上北沢 − 7 ', '上北沢', 7],
])('[GU8] reads %s as people write it', (typed, district, number) => {
  expect(parseTicket(typed)).toEqual({ district, number });
});

it.each(['', '012', '池尻', '池尻-000', '池尻-1-2-x'])('[GU8] %s is no ticket', (typed) => {
  expect(parseTicket(typed)).toBeNull();
});
