import type { KeyboardEvent } from 'react';

type Press = KeyboardEvent<HTMLElement>;

const wordsIn = (page: Element | null): HTMLInputElement | null =>
  page?.querySelector<HTMLInputElement>('input[type="search"]') ?? null;

const linesIn = (page: Element | null): readonly HTMLElement[] => [
  ...(page?.querySelectorAll<HTMLElement>('.records__open') ?? []),
];

/** Puts the caret into the words of the page that is searched. */
export function focusOnWords(): void {
  const words = wordsIn(document.querySelector('main'));
  words?.focus();
  words?.select();
}

/** Restores the focus to the list row that opens this id, after its dialog or page was closed. */
export function focusOnLine(opens: string): void {
  const line = linesIn(document.querySelector('main')).find(
    ({ dataset }) => dataset['opens'] === opens,
  );
  line?.focus();
}

/** Down goes from the words that are looked for to the first line that was found. */
export function intoTheList(event: Press): void {
  if (event.key !== 'ArrowDown') return;
  stepTo(event, linesIn(event.currentTarget.closest('main'))[0]);
}

/** Up and down go from one line to the next, and from the first one up to the words. */
export function stepThrough(event: Press): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const page = event.currentTarget.closest('main');
  const lines = linesIn(page);
  const at = lines.indexOf(event.currentTarget) + step;
  stepTo(event, at < 0 ? wordsIn(page) : lines[at]);
}

function stepTo(event: Press, next: HTMLElement | null | undefined): void {
  if (!next) return;
  event.preventDefault();
  next.focus();
}
