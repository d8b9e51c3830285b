import { AsYouType, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { JAPAN_NUMBERS } from './japanNumbers.ts';

/** Japanese numbers as dialled: 0 and nine or ten more digits. */
export const PHONE_PATTERN = /^0\d{9,10}$/;

/**
 * The number of a desk as it is kept: as dialled in Japan, with an extension behind it as RFC 3966
 * writes it, or a short number (119, 188).
 */
export const DESK_PHONE_PATTERN = /^(?:0\d{9,10}(?:;ext=\d{1,6})?|1\d{2})$/;

/** Mobile, IP and the longer free numbers have eleven digits, all others ten. */
export const ELEVEN_DIGITS = /^0(?:[5-9]0|800)/;

/** Numbers that nobody is called back at: free ones, navigated ones, services. */
const NOT_A_PERSONS = /^0(?:120|800|570|990|180|204)/;

/** Whether somebody can be called back at a number. */
export const isCallbackPhone = (phone: string): boolean =>
  PHONE_PATTERN.test(phone) && !NOT_A_PERSONS.test(phone);

/** What a written number is, or the nearest one that it could be; `null` when it is like none. */
export type PhoneReading =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly nearest: string | null };

/** Every sign that stands between digits, in all the hyphens of Japanese keyboards. */
const HYPHENS = /[ー\p{Pd}\u2212]/gu;
/** How people write an extension. */
const EXTENSION = /\s*(?:\(?内線(?:番号)?|ext\.?|#|;ext=)[\s:.：]*(\d{1,6})\)?$/iu;
/** That a number is the main one says nothing about what is dialled. */
const MAIN_NUMBER = /\s*\(?代表?\)?$/u;
const SHORT_NUMBER = /^1\d{2}$/;
const COUNTRY = '81';

/**
 * Reads the number of a desk however it is written: 03-1234-5678, ０３（１２３４）５６７８, 03.1234.5678,
 * +81-3-1234-5678, 03-1234-5678 内線 123, 188.
 */
export function readPhone(written: string): PhoneReading {
  const plain = written.normalize('NFKC').replaceAll(HYPHENS, '-').trim();
  if (SHORT_NUMBER.test(plain)) return { ok: true, phone: plain };
  const extension = EXTENSION.exec(plain)?.[1];
  const main = plain.replace(EXTENSION, '').replace(MAIN_NUMBER, '');
  if (isSamplePhone(digitsOf(main)) && PHONE_PATTERN.test(digitsOf(main))) {
    return { ok: true, phone: digitsOf(main) };
  }
  const found = parsePhoneNumberFromString(
    main,
    { defaultCountry: 'JP', extract: false },
    JAPAN_NUMBERS,
  );
  if (found?.countryCallingCode !== COUNTRY || !found.isValid())
    return { ok: false, nearest: null };
  const dialled = `0${found.nationalNumber}`;
  const phone = extension === undefined ? dialled : `${dialled};ext=${extension}`;
  if (!PHONE_PATTERN.test(dialled)) return { ok: false, nearest: null };
  // What stands before some numbers chooses a carrier, and the library drops it: that is another number.
  const isSame = !/^\(?0/.test(main) || digitsOf(main) === dialled;
  if (!isSame) return { ok: false, nearest: groupedPhone(phone) };
  // A spreadsheet has taken the 0 away, or it is another number: only who wrote it knows.
  const isWhole = /^\(?(?:0|\+)/.test(main);
  return isWhole ? { ok: true, phone } : { ok: false, nearest: groupedPhone(phone) };
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The number of a desk; `null` when it is none. */
export function phoneOf(written: string): string | null {
  const read = readPhone(written);
  return read.ok ? read.phone : null;
}

/** Whether a number is a sample: no number of Japan begins with 000. */
export const isSamplePhone = (phone: string): boolean => phone.startsWith('000');

/** The digits in the groups of spoken numbers; also of a number that is still being entered. */
export function phoneGroups(phone: string): string[] {
  if (phone === '') return [];
  if (isSamplePhone(phone))
    return [phone.slice(0, 3), phone.slice(3, 6), phone.slice(6)].filter(Boolean);
  return new AsYouType('JP', JAPAN_NUMBERS).input(phone).split(/\D+/);
}

/** The number of a desk without its extension. */
export const mainPhoneOf = (phone: string): string => phone.split(';')[0] ?? '';

/** The extension of the number of a desk. */
export const extensionOf = (phone: string): string | null => phone.split(';ext=')[1] ?? null;

/** The number as it is read: 090-1234-5678, 03-1234-5678 内線 123. */
export function groupedPhone(phone: string): string {
  const extension = extensionOf(phone);
  const grouped = phoneGroups(mainPhoneOf(phone)).join('-');
  return extension === null ? grouped : `${grouped} 内線 ${extension}`;
}
