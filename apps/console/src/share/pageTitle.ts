import { charactersIn, firstCharacters, TEXTS, textProblem, tidyText } from '@madoguchi/domain';

/** The title of a page from the name of a file: without its ending, cut to what a title may have; `null` for none. */
export function pageTitle(name: string): string | null {
  const { kind, limit } = TEXTS.pageTitle;
  const title = tidyText(kind, name.replace(/\.[A-Za-z\d]{1,5}$/, ''));
  const short = charactersIn(title) <= limit ? title : `${firstCharacters(title, limit - 1)}…`;
  return short === '' || textProblem(short, TEXTS.pageTitle) !== null ? null : short;
}
