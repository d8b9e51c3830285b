import {
  TEXTS,
  textProblem,
  tidyText,
  type CardText,
  type RecordTexts,
  type TextProblem,
} from '@madoguchi/domain';

export const EMPTY_TEXTS: RecordTexts = { matter: '', response: '', told: '', promised: '' };

/** What can be wrong with a text: it says nothing (なし is something), or what is there cannot be taken. */
export type WrongText = 'missing' | Exclude<TextProblem, 'empty'>;

/** What is wrong with a text of a record or of a card; `null` when nothing is. */
export function wrongText(text: string): WrongText | null {
  const problem = textProblem(text, TEXTS.recordText);
  return problem === 'empty' ? 'missing' : problem;
}

/** The texts as they are sent: without the blanks around their words. */
export function trimmedTexts<Name extends CardText>(
  names: readonly Name[],
  from: Readonly<Record<Name, string>>,
): Record<Name, string> {
  // Every name is there once, so that the record is complete.
  return Object.fromEntries(
    names.map((name) => [name, tidyText('paragraph', from[name])]),
  ) as Record<Name, string>;
}
