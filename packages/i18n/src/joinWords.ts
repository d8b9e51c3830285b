const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々、。「」（）]';
/** Before a number or a word in Latin letters no blank stands in ordinary Japanese, either. */
const SET_APART = new RegExp(`(?<=${JAPANESE}) (?=${JAPANESE}|[A-Za-z0-9])`, 'gu');

/** Whether words of a Japanese text are set apart, as for a reader who learns the language. */
export const setsApart = (text: string): boolean =>
  new RegExp(`${JAPANESE} ${JAPANESE}`, 'u').test(text);

/** A text that sets its words apart, as ordinary Japanese is written: `全部 消す` becomes `全部消す`. */
export const joinWords = (text: string): string => text.replaceAll(SET_APART, '');
