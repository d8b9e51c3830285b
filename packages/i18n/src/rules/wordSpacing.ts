import { setsApart } from '../joinWords.ts';

/** Words set apart help a reader who learns the language; the office reads ordinary Japanese [L10]. */
export function checkWordSpacing(at: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts]
    .filter(([, text]) => setsApart(text))
    .map(([key]) => `[L10] ${at}: ${key} sets its words apart`);
}
