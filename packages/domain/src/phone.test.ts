import { describe, expect, it } from 'vitest';
import { groupedPhone, isSamplePhone, PHONE_PATTERN, phoneOf } from './phone.ts';

describe('a telephone number', () => {
  it.each([
    ['0312345678', true],
    ['09012345678', true],
    ['312345678', false],
    ['03-1234-5678', false],
  ])('[CT3] %s is a number as it is dialled: %s', (text, expected) => {
    expect(PHONE_PATTERN.test(text)).toBe(expected);
  });

  it.each([
    ['03-1234-5678', '0312345678'],
    ['０３（１２３４）５６７８', '0312345678'],
    [' 0120ー123ー456 ', '0120123456'],
    ['090 1234 5678', '09012345678'],
    ['03−1234‐5678', '0312345678'],
    ['312345678', null],
    ['03-1234-567', null],
    ['03-1234-5678 内線 2', null],
    ['', null],
  ])('[CT3] %j, as people write it, is %j', (written, phone) => {
    expect(phoneOf(written)).toBe(phone);
  });

  it.each([
    ['09012345678', '090-1234-5678'],
    ['05012345678', '050-1234-5678'],
    ['0312345678', '03-1234-5678'],
    ['0421234567', '042-123-4567'],
    ['0120123456', '0120-123-456'],
    ['08001234567', '0800-123-4567'],
  ])('[K20] [W30] %s is read as %s, and read back', (phone, read) => {
    expect(groupedPhone(phone)).toBe(read);
    expect(phoneOf(read)).toBe(phone);
  });

  it('[K20] that is still being entered is grouped, too, and one of another length is as it is', () => {
    expect(groupedPhone('')).toBe('');
    expect(groupedPhone('09012')).toBe('090-12');
    expect(groupedPhone('110')).toBe('110');
  });

  it('[CT4] that begins with 000 is a sample: it passes the rule and reaches nobody', () => {
    expect(phoneOf('000-000-0001')).toBe('0000000001');
    expect(['0000000001', '0312345678', '0080000000'].map(isSamplePhone)).toEqual([
      ...[true, false, false],
    ]);
  });
});
