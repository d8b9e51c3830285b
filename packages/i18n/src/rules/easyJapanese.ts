import { easyJapaneseProblems, type EasyJapaneseProblem } from '../easyJapanese.ts';

/** Names of languages are written as their readers write them. */
const WITHOUT_READINGS = new Set(['language.ja']);

/**
 * The lint of やさしい日本語: short sentences with few kanji [L4], a reading on every kanji and
 * words set apart [L5], no stiff words and no double negatives [L6].
 */
export function checkEasyJapanese(at: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([key, text]) =>
    easyJapaneseFaults(text, WITHOUT_READINGS.has(key)).map((f) => `${f} — ${at}: ${key}`),
  );
}

/** The faults of a text, each with its rule. */
export const easyJapaneseFaults = (text: string, bareKanjiAllowed = false): string[] =>
  easyJapaneseProblems(text, bareKanjiAllowed).map(told);

function told(problem: EasyJapaneseProblem): string {
  switch (problem.kind) {
    case 'manyKanji':
      return `[L4] ${problem.count} kanji in one sentence`;
    case 'long':
      return `[L4] ${problem.count} characters in one sentence`;
    case 'runsTogether':
      return '[L5] words are not set apart';
    case 'noReading':
      return `[L5] ${problem.word} has no reading`;
    case 'hardWord':
      return `[L6] says ${problem.word}`;
    case 'doubleNegative':
      return '[L6] is a double negative';
  }
}
