import { ELEVEN_DIGITS, phoneGroups } from '@madoguchi/domain';

/** What stops a number from being dialled: it does not begin with 0, or digits are missing or too many. */
export type PhoneFault = 'start' | 'short' | 'long';

/** Longer than this is no number in Japan. */
const MOST_DIGITS = 11;

/** Adds a digit; what cannot be part of a number is not taken. */
export function withDigit(phone: string, digit: string): string {
  return /^\d$/.test(digit) && phone.length < MOST_DIGITS ? phone + digit : phone;
}

/** What is wrong with a number as it stands; `null` when it can be dialled. */
export function phoneFault(phone: string): PhoneFault | null {
  if (phone !== '' && !phone.startsWith('0')) return 'start';
  const wanted = ELEVEN_DIGITS.test(phone) ? 11 : 10;
  if (phone.length === wanted) return null;
  return phone.length < wanted ? 'short' : 'long';
}

/** The number for the voice, digit by digit with a rest after each group. */
export function spokenPhone(phone: string): string {
  return phoneGroups(phone)
    .map((group) => group.split('').join(' '))
    .join('、');
}
