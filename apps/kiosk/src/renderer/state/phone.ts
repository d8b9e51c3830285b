/** What stops a number from being dialled: it does not begin with 0, or digits are missing or too many. */
export type PhoneFault = 'start' | 'short' | 'long';

/** Longer than this is no number in Japan. */
const MOST_DIGITS = 11;

/** Mobile, IP and the longer free numbers have eleven digits, all others ten. */
const ELEVEN = /^0(?:[5-9]0|800)/;

/** Adds a digit; what cannot be part of a number is not taken. */
export function withDigit(phone: string, digit: string): string {
  return /^\d$/.test(digit) && phone.length < MOST_DIGITS ? phone + digit : phone;
}

/** What is wrong with a number as it stands; `null` when it can be dialled. */
export function phoneFault(phone: string): PhoneFault | null {
  if (phone !== '' && !phone.startsWith('0')) return 'start';
  const wanted = ELEVEN.test(phone) ? 11 : 10;
  if (phone.length === wanted) return null;
  return phone.length < wanted ? 'short' : 'long';
}

/** The digits in the groups in which people say them; also of a number that is still being entered. */
function phoneGroups(phone: string): string[] {
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
  if (ELEVEN.test(phone)) return [3, 4, 4];
  return /^0[36]/.test(phone) ? [2, 4, 4] : [3, 3, 4];
}

/** The number as it is read: 090-1234-5678. */
export function groupedPhone(phone: string): string {
  return phoneGroups(phone).join('-');
}

/** The number for the voice, digit by digit with a rest after each group. */
export function spokenPhone(phone: string): string {
  return phoneGroups(phone)
    .map((group) => group.split('').join(' '))
    .join('、');
}
