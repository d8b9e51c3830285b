import { scopeOf } from './things.ts';

/** Without numbers, dates and blanks, which differ from day to day. */
const plain = (words: string): string => words.replaceAll(/[\d:年月日分秒\s]+/g, '');

/** What can be pressed now, in the dialog over everything else if there is one. */
export const buttonsOf = (): { readonly words: string; readonly element: HTMLElement }[] =>
  [...scopeOf().querySelectorAll<HTMLElement>('button, summary')]
    .filter((each) => each.checkVisibility())
    .map((element) => ({ words: `${element.className} ${plain(element.textContent)}`, element }));

/** Which screen or dialog is shown, apart from its data. */
export function whatIsShown(): { readonly what: string; readonly isDialog: boolean } {
  const scope = scopeOf();
  const isDialog = scope !== document.body;
  const headings = [...scope.querySelectorAll('h1, h2')].map(({ textContent }) =>
    plain(textContent),
  );
  const screens = [...document.querySelectorAll('[data-screen]')].map(
    (each) =>
      `${each.getAttribute('data-screen') ?? ''} ${each.getAttribute('data-activity') ?? ''}`,
  );
  const fields = scope.querySelectorAll('input, textarea, select').length;
  const alerts = scope.querySelectorAll('[role=alert]').length;
  const over = isDialog ? scope.className : screens.join();
  return { what: [over, headings.join(), fields, alerts].join('|'), isDialog };
}
