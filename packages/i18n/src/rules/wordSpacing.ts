const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々、。「」（）]';
const SPACED = new RegExp(`${JAPANESE} ${JAPANESE}`, 'u');

/** Words set apart help a reader who learns the language; staff read ordinary office Japanese [L10]. */
export function checkWordSpacing(at: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts]
    .filter(([, text]) => SPACED.test(text))
    .map(([key]) => `[L10] ${at}: ${key} sets its words apart`);
}
