import { charactersIn, TEXTS, textProblem, tidyText } from '@madoguchi/domain';

/** The title of a page from the name of a file: without its ending, cut to what a title may have; `null` for none. */
export function pageTitle(name: string): string | null {
  const { kind, limit } = TEXTS.pageTitle;
  const title = tidyText(kind, name.replace(/\.[A-Za-z\d]{1,5}$/, ''));
  const short = charactersIn(title) <= limit ? title : shortened(title, limit);
  return short === '' || textProblem(short, TEXTS.pageTitle) !== null ? null : short;
}

function shortened(title: string, limit: number): string {
  const characters = [...new Intl.Segmenter('ja').segment(title)].map(({ segment }) => segment);
  return characters.slice(0, limit - 1).join('') + '…';
}
