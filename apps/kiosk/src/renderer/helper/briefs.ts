/** Prepared sentences of a brief, in the order of their buttons. */
export const BRIEFS = ['first', 'goesOn', 'hearing', 'company', 'papers', 'hurry'] as const;

/** Between two sentences. */
const BETWEEN = '\n';

/** Whether a brief says a prepared sentence. */
export const isSaid = (brief: string, sentence: string): boolean =>
  brief.split(BETWEEN).includes(sentence);

/** Says a prepared sentence, or does not say it any more; what was written besides stays. */
export function toggled(brief: string, sentence: string): string {
  const said = brief.split(BETWEEN).filter((each) => each !== '');
  return (
    isSaid(brief, sentence) ? said.filter((each) => each !== sentence) : [...said, sentence]
  ).join(BETWEEN);
}

/** What a brief says besides prepared sentences, which their buttons show already. */
export const ownWords = (brief: string, sentences: readonly string[]): string =>
  brief
    .split(BETWEEN)
    .filter((each) => !sentences.includes(each))
    .join(BETWEEN);
