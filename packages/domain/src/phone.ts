/** Japanese numbers as dialled: 0 and nine or ten more digits. */
export const PHONE_PATTERN = /^0\d{9,10}$/;

/** Mobile, IP and the longer free numbers have eleven digits, all others ten. */
export const ELEVEN_DIGITS = /^0(?:[5-9]0|800)/;

/** The separators in a written number. */
const BETWEEN_DIGITS = /[\s()ー\p{Pd}\u2212]/gu;

/** Parses a number written with hyphens, spaces or in 全角; `null` for anything else. */
export function phoneOf(written: string): string | null {
  const digits = written.normalize('NFKC').replaceAll(BETWEEN_DIGITS, '');
  return PHONE_PATTERN.test(digits) ? digits : null;
}

/** Whether a number is a sample: no number of Japan begins with 000. */
export const isSamplePhone = (phone: string): boolean => phone.startsWith('000');

/** The digits in the groups of spoken numbers; also of a number that is still being entered. */
export function phoneGroups(phone: string): string[] {
  const groups: string[] = [];
  let rest = phone;
  for (const size of groupSizes(phone)) {
    if (rest === '') break;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return rest === '' ? groups : [...groups, rest];
}

function groupSizes(phone: string): readonly number[] {
  if (/^0(?:120|800|570)/.test(phone)) return [4, 3, 4];
  if (ELEVEN_DIGITS.test(phone)) return [3, 4, 4];
  return /^0[36]/.test(phone) ? [2, 4, 4] : [3, 3, 4];
}

/** The number as it is read: 090-1234-5678. */
export function groupedPhone(phone: string): string {
  return phoneGroups(phone).join('-');
}
