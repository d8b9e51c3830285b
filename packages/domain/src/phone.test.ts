import fc from 'fast-check';
import LIBRARY from 'libphonenumber-js/metadata.min.json';
import { describe, expect, it } from 'vitest';
import { JAPAN_NUMBERS } from './japanNumbers.ts';
import {
  DESK_PHONE_PATTERN,
  groupedPhone,
  isCallbackPhone,
  isSamplePhone,
  PHONE_PATTERN,
  phoneOf,
  readPhone,
} from './phone.ts';

describe('a telephone number', () => {
  it('[CT90] is read by the rules of the library for Japan, word by word', () => {
    expect(JAPAN_NUMBERS).toEqual({
      version: LIBRARY.version,
      country_calling_codes: { '81': ['JP'] },
      countries: { JP: LIBRARY.countries['JP'] },
    });
  });

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
    ['03.1234.5678', '0312345678'],
    ['＋８１－３－１２３４－５６７８', '0312345678'],
    ['+81 (0)3-1234-5678', '0312345678'],
    ['0466-22-1111', '0466221111'],
    ['050-1234-5678', '05012345678'],
    ['0570-012-345', '0570012345'],
    ['03-1234-5678(代)', '0312345678'],
    ['03-1234-5678 内線 123', '0312345678;ext=123'],
    ['03-1234-5678（内線１２３）', '0312345678;ext=123'],
    ['03-1234-5678 ext. 123', '0312345678;ext=123'],
    ['188', '188'],
    ['１１９', '119'],
    ['03-1234-567', null],
    ['+1 650 253 0000', null],
    ['電話 03-1234-5678', null],
    ['0040-000-000', null],
    ['', null],
  ])('[CT3] [CT45] %j, as people write it, is %j', (written, phone) => {
    expect(phoneOf(written)).toBe(phone);
    expect(phone === null || DESK_PHONE_PATTERN.test(phone)).toBe(true);
  });

  it.each([
    ['312345678', '03-1234-5678'],
    ['9012345678', '090-1234-5678'],
    ['3-1234-5678', '03-1234-5678'],
    ['312345678 内線 5', '03-1234-5678 内線 5'],
    ['010-81-3-1234-5678', '03-1234-5678'],
    ['8765-4321', null],
    ['03-1234-567', null],
  ])('[CT46] %j is none, and nearest to %j', (written, nearest) => {
    expect(readPhone(written)).toEqual({ ok: false, nearest });
    expect(nearest === null || readPhone(nearest).ok).toBe(true);
  });

  it.each([
    ['09012345678', '090-1234-5678'],
    ['05012345678', '050-1234-5678'],
    ['0312345678', '03-1234-5678'],
    ['0421234567', '042-123-4567'],
    ['0466221111', '0466-22-1111'],
    ['0120123456', '0120-123-456'],
    ['08001234567', '0800-123-4567'],
    ['0312345678;ext=123', '03-1234-5678 内線 123'],
    ['119', '119'],
  ])('[K20] [W30] [CT45] %s is read as %s, and read back', (phone, read) => {
    expect(groupedPhone(phone)).toBe(read);
    expect(phoneOf(read)).toBe(phone);
  });

  it('[CT45] whatever is kept is shown so that it is read back the same, and no digit is lost', () => {
    const digits = fc.stringMatching(/^0\d{9,10}$/);
    fc.assert(
      fc.property(digits, (phone) => {
        expect(groupedPhone(phone).replaceAll('-', '')).toBe(phone);
        const read = phoneOf(groupedPhone(phone));
        expect(read === null || read === phone).toBe(true);
      }),
    );
  });

  it('[K20] that is still being entered is grouped, too, and one of another length is as it is', () => {
    expect(groupedPhone('')).toBe('');
    expect(groupedPhone('09012')).toBe('090-12');
    expect(groupedPhone('110')).toBe('110');
  });

  it('[CT47] nobody is called back at a free, navigated or short number', () => {
    const asked = ['0312345678', '09012345678', '05012345678', '0120123456', '0570012345', '119'];
    expect(asked.map(isCallbackPhone)).toEqual([true, true, true, false, false, false]);
  });

  it('[CT4] that begins with 000 is a sample: it passes the rule and reaches nobody', () => {
    expect(phoneOf('000-000-0001')).toBe('0000000001');
    expect(groupedPhone('0000000001')).toBe('000-000-0001');
    expect(['0000000001', '0312345678', '0080000000'].map(isSamplePhone)).toEqual([
      ...[true, false, false],
    ]);
  });
});
