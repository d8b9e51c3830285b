import { ELEVEN_DIGITS, isCallbackPhone, mainPhoneOf, phoneGroups } from '@madoguchi/domain';

/** The fault of a number: it does not begin with 0, is too short or too long, or nobody's own. */
export type PhoneFault = 'start' | 'short' | 'long' | 'special';

/** The maximum length of a telephone number in Japan. */
const MOST_DIGITS = 11;

/** The number with a digit added, up to the maximum length. */
export function withDigit(phone: string, digit: string): string {
  return /^\d$/.test(digit) && phone.length < MOST_DIGITS ? phone + digit : phone;
}

/** The fault of a number; `null` when somebody can be called back there. */
export function phoneFault(phone: string): PhoneFault | null {
  if (phone !== '' && !phone.startsWith('0')) return 'start';
  const wanted = ELEVEN_DIGITS.test(phone) ? 11 : 10;
  if (phone.length === wanted) return isCallbackPhone(phone) ? null : 'special';
  return phone.length < wanted ? 'short' : 'long';
}

/** The number for reading aloud, digit by digit with a pause after each group. */
export function spokenPhone(phone: string): string {
  return phoneGroups(mainPhoneOf(phone))
    .map((group) => group.split('').join(' '))
    .join('、');
}
