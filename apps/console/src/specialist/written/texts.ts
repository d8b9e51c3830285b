import { RECORD_TEXT_LIMIT, type CardText, type RecordTexts } from '@madoguchi/domain';

export const EMPTY_TEXTS: RecordTexts = { matter: '', response: '', told: '', promised: '' };

/** What can be wrong with a text: it says nothing (なし is something), or it is too long. */
export type WrongText = 'missing' | 'tooLong';

/** What is wrong with a text of a record or of a card; `null` when nothing is. */
export function wrongText(text: string): WrongText | null {
  if (text.trim() === '') return 'missing';
  return charactersLeft(text) < 0 ? 'tooLong' : null;
}

/** Characters that still fit into a text; negative when it is too long. */
export const charactersLeft = (text: string): number => RECORD_TEXT_LIMIT - text.trim().length;

/** The texts as they are sent: without the blanks around their words. */
export function trimmedTexts<Name extends CardText>(
  names: readonly Name[],
  from: Readonly<Record<Name, string>>,
): Record<Name, string> {
  // Every name is there once, so that the record is complete.
  return Object.fromEntries(names.map((name) => [name, from[name].trim()])) as Record<Name, string>;
}
