import { contains, depthOf, shared, styleOf, type Box } from './boxes.ts';
import { insideOf } from './clipping.ts';
import type { Thing } from './things.ts';

/** Two boxes may touch; a pixel or two of a letter's box is nothing that is seen. */
const SLACK = 2;

/** The controls and texts that lie upon each other. */
export function overlapsOf(things: readonly Thing[]): string[] {
  const shown = things
    .filter(({ kind }) => kind !== 'picture')
    .map((thing) => ({ thing, box: shownOf(thing) }))
    .filter(({ box }) => box.right - box.left > SLACK && box.bottom - box.top > SLACK)
    .sort((a, b) => a.box.top - b.box.top);
  const found: string[] = [];
  for (const [at, a] of shown.entries()) {
    for (let next = at + 1; next < shown.length; next += 1) {
      const b = shown[next];
      if (!b || b.box.top >= a.box.bottom - SLACK) break;
      const depth = depthOf(a.box, b.box);
      if (depth <= SLACK || belongTogether(a.thing, b.thing)) continue;
      if (isCover(a.thing, b.thing, shared(a.box, b.box))) continue;
      found.push(`overlap: ${a.thing.name} and ${b.thing.name} by ${String(Math.round(depth))} px`);
    }
  }
  return found;
}

/** The part of a thing that shows now. */
function shownOf({ box, clippers }: Thing): Box {
  return clippers.reduce<Box>((rest, { element }) => shared(rest, insideOf(element)), box);
}

const BLOCKS = /block|flex|grid|table-cell|list-item|flow-root/;

function blockOf(element: Element): Element {
  let block = element;
  while (
    block.parentElement &&
    (!BLOCKS.test(styleOf(block).display) || block.localName === 'ruby')
  ) {
    block = block.parentElement;
  }
  return block;
}

function belongTogether(a: Thing, b: Thing): boolean {
  if (a.around.contains(b.around) || b.around.contains(a.around)) return true;
  // What is zoomed or drawn on has buttons in its corner; the words in it are compared with them as any others.
  if (isSurface(a) && isOnButton(b)) return true;
  if (isSurface(b) && isOnButton(a)) return true;
  // Where somebody has put things on a picture, they meant them to be.
  if (a.around.closest('[data-placed]') && b.around.closest('[data-placed]')) return true;
  // Lines of one paragraph stand as close as its line height says.
  return a.kind === 'text' && b.kind === 'text' && blockOf(a.element) === blockOf(b.element);
}

const isSurface = ({ around }: Thing): boolean => around.matches('[data-surface]');
const isOnButton = ({ around }: Thing): boolean => around.closest('button') !== null;

/**
 * Whether one lies under something opaque that hides all of it, or scrolls under what stays in
 * place: then it is not seen, or can be scrolled from under it.
 */
function isCover(a: Thing, b: Thing, common: Box): boolean {
  if (stays(a.around) !== stays(b.around)) return true;
  const [x, y] = [(common.left + common.right) / 2, (common.top + common.bottom) / 2];
  for (const element of document.elementsFromPoint(x, y)) {
    const hasA = element.contains(a.element);
    const hasB = element.contains(b.element);
    if (hasA && hasB) return false;
    if (!isOpaque(element)) continue;
    const under = hasA ? b : a;
    return contains(element.getBoundingClientRect(), under.box);
  }
  return false;
}

const isOpaque = (element: Element): boolean => {
  const { backgroundColor } = styleOf(element);
  return !/rgba|transparent|\/ 0?\.\d/.test(backgroundColor);
};

/** Whether an element stays in place while others scroll. */
function stays(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (/sticky|fixed/.test(styleOf(each).position) && !each.matches('dialog')) return true;
  }
  return false;
}
