import type { Translated } from '../shape.ts';
import type { fields as source } from '../ja/fields.ts';

/** What every text field says. */
export const fields: Translated<typeof source> = {
  problems: {
    empty: 'Please fill in “{field}”.',
    broken: '“{field}” has a damaged character. Please remove it and type it again.',
    newline: '“{field}” has a line break. Please make it one line.',
    hidden: '“{field}” has characters that nobody can see. Please remove them before saving.',
    tooLong: '“{field}” may have at most {limit} characters.',
  },
  left: '{count, plural, one {# character} other {# characters}} left',
  over: '{count, plural, one {# character} other {# characters}} too many',
  clean: 'Remove what cannot be seen',
};
