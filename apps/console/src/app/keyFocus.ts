import type { KeyPress } from './keys.ts';

/** Marks the work area: the parts of a screen in which a press of a key is a command. */
export const WORK_AREA = { 'data-work-area': '' } as const;

/** Fields that take letters, whatever they are made of: a list jumps to the letter that is typed. */
const TEXT = [
  'textarea',
  'select',
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"])',
  '[role="textbox"]',
  '[role="searchbox"]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="spinbutton"]',
  '[role="slider"]',
  '[role="menu"]',
].join(', ');
const CONTROL =
  'button, a[href], summary, [role="button"], [role="tab"], [role="switch"], input[type="radio"], input[type="checkbox"], input[type="button"], input[type="submit"], input[type="reset"]';

/** The place of the focus, as far as keys are concerned. */
export function focusOf(target: EventTarget | null): KeyPress['focus'] {
  // Right after loading, or when what had the focus is gone, the whole page has it.
  if (!(target instanceof Element) || target === document.body) return ofPage();
  if (target.closest(TEXT) !== null || isEditable(target)) return 'text';
  if (target.closest('[data-work-area], dialog[open]') === null) return 'elsewhere';
  return target.matches(CONTROL) ? 'control' : 'work';
}

const isEditable = (target: Element): boolean =>
  target instanceof HTMLElement && target.isContentEditable;

/** A page whose middle is something else (the account, the admin room) is no place for commands. */
function ofPage(): KeyPress['focus'] {
  const main = document.querySelector('main');
  return main === null || main.matches('[data-work-area]') ? 'work' : 'elsewhere';
}
