import { styleOf, type Box } from './boxes.ts';

/** How an ancestor treats what does not fit into it, in one direction. */
type Edge = 'open' | 'clips' | 'scrolls';

export interface Clipper {
  readonly element: Element;
  readonly x: Edge;
  readonly y: Edge;
}

const edgeOf = (overflow: string): Edge =>
  overflow === 'visible'
    ? 'open'
    : overflow === 'hidden' || overflow === 'clip'
      ? 'clips'
      : 'scrolls';

/** Whether an element places descendants that are `absolute` or `fixed`. */
function holdsPlaced(element: Element, position: string): boolean {
  const style = styleOf(element);
  const holdsAll =
    style.transform !== 'none' ||
    style.containerType !== 'normal' ||
    /layout|paint|strict|content/.test(style.contain);
  return holdsAll || (position === 'absolute' && style.position !== 'static');
}

export interface Clipping {
  /** What cuts or scrolls it, from the inside out, without the page itself. */
  readonly clippers: readonly Clipper[];
  /** Whether it stands still while the page scrolls. */
  readonly isFixed: boolean;
}

/** How an element is cut, or what stands in it, which the element itself may cut as well. */
export function clippingOf(of: 'element' | 'content', start: Element): Clipping {
  const clippers: Clipper[] = [];
  let position = of === 'content' ? 'static' : styleOf(start).position;
  let element = of === 'content' ? start : start.parentElement;
  for (; element; element = element.parentElement) {
    if (element === document.body || element === document.documentElement) break;
    const isPlaced = position === 'absolute' || position === 'fixed';
    if (isPlaced && !holdsPlaced(element, position)) continue;
    const style = styleOf(element);
    const [x, y] = [edgeOf(style.overflowX), edgeOf(style.overflowY)];
    if (style.display !== 'inline' && (x !== 'open' || y !== 'open')) {
      clippers.push({ element, x, y });
    }
    position = style.position;
  }
  return { clippers, isFixed: position === 'fixed' };
}

/** The part of an element in which its content shows. */
export function insideOf(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return {
    left: left + clientLeft,
    top: top + clientTop,
    right: left + clientLeft + clientWidth,
    bottom: top + clientTop + clientHeight,
  };
}
