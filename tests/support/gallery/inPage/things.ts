import { styleOf, type Box } from './boxes.ts';
import { clippingOf, type Clipping } from './clipping.ts';
import { remembered } from './memory.ts';

/** Something on the screen that has to be whole: a control, a line of text, a picture. */
export interface Thing extends Clipping {
  readonly kind: 'control' | 'text' | 'picture';
  readonly element: Element;
  /** What is touched or read: of a radio button, its label. */
  readonly around: Element;
  readonly box: Box;
  readonly name: string;
}

const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';

/** Where the eye is: the dialog over everything else, or the page. */
export function scopeOf(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
}

/** Neither hidden, nor for screen readers only, nor a link that shows when it has the focus. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && isOpen(element);

/** Whether neither it nor anything around it takes all of it off the screen. */
const isOpen: (element: Element) => boolean = remembered((element) => {
  // The page itself is not drawn while it is measured.
  if (element === document.documentElement) return true;
  const { clipPath, opacity } = styleOf(element);
  if (clipPath === 'inset(50%)' || opacity === '0') return false;
  return element.parentElement === null || isOpen(element.parentElement);
});

function nameOf(element: Element): string {
  const words = element.textContent.trim() || element.getAttribute('aria-label') || '';
  const where = element.classList.item(0) ?? element.parentElement?.classList.item(0);
  const short = words.replaceAll(/\s+/g, ' ').slice(0, 24);
  return `${element.localName}${where ? `.${where}` : ''} "${short}"`;
}

/** A button of a form that is drawn by its label has the place of the label. */
function targetOf(element: Element): Element {
  const isChoice = element.matches('[type=radio], [type=checkbox], [type=file]');
  return (isChoice && element.closest('label')) || element;
}

export function controlsOf(scope: Element): Thing[] {
  return [...scope.querySelectorAll(CONTROLS)].flatMap((element): Thing[] => {
    const around = targetOf(element);
    if (!isSeen(around) || around.closest('[inert]')) return [];
    const box = around.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    return [
      {
        kind: 'control',
        element,
        around,
        box,
        name: nameOf(around),
        ...clippingOf('element', around),
      },
    ];
  });
}

export function picturesOf(scope: Element): Thing[] {
  return [...scope.querySelectorAll('.video-tile:not(.video-tile--ahead)')]
    .filter(isSeen)
    .map((element) => ({
      kind: 'picture' as const,
      element,
      around: element,
      box: element.getBoundingClientRect(),
      name: nameOf(element),
      ...clippingOf('element', element),
    }));
}

/** The text nodes that can be seen. */
export const textsIn = remembered((scope: Element): { text: Text; parent: Element }[] => {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found: { text: Text; parent: Element }[] = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!(text instanceof Text) || !parent || text.data.trim() === '') continue;
    if (parent.closest('option, script, style, svg, rp') || !isSeen(parent)) continue;
    found.push({ text, parent });
  }
  return found;
});

/** Every line of every text. */
export function linesOf(scope: Element): Thing[] {
  const range = document.createRange();
  return textsIn(scope).flatMap(({ text, parent }) => {
    range.selectNodeContents(text);
    const name = nameOf(parent);
    const clipping = clippingOf('content', parent);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map((box): Thing => ({
        kind: 'text',
        element: parent,
        around: parent,
        box,
        name,
        ...clipping,
      }));
  });
}
