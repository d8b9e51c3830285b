import { styleOf, type Box } from './boxes.ts';
import { remembered } from './memory.ts';

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
export const clippingOf = (of: 'element' | 'content', start: Element): Clipping =>
  of === 'content' ? cutFrom.static(start) : above(start);

/** What cuts whatever is placed in this way and stands in an element, from that element outwards. */
const cutFrom: Readonly<Record<Position, (element: Element) => Clipping>> = {
  static: remembered((element: Element) => cutting(element, 'static')),
  relative: remembered((element: Element) => cutting(element, 'relative')),
  sticky: remembered((element: Element) => cutting(element, 'sticky')),
  absolute: remembered((element: Element) => cutting(element, 'absolute')),
  fixed: remembered((element: Element) => cutting(element, 'fixed')),
};
type Position = 'static' | 'relative' | 'sticky' | 'absolute' | 'fixed';

/** What cuts an element itself. */
function above(element: Element): Clipping {
  const position = styleOf(element).position as Position;
  const around = element.parentElement;
  return around === null ? { clippers: [], isFixed: false } : cutFrom[position](around);
}

function cutting(element: Element, position: Position): Clipping {
  if (element === document.body || element === document.documentElement) {
    return { clippers: [], isFixed: position === 'fixed' };
  }
  const isPlaced = position === 'absolute' || position === 'fixed';
  if (isPlaced && !holdsPlaced(element, position)) {
    const around = element.parentElement ?? document.body;
    return cutFrom[position](around);
  }
  const { clippers, isFixed } = above(element);
  const style = styleOf(element);
  const [x, y] = [edgeOf(style.overflowX), edgeOf(style.overflowY)];
  const isOpen = style.display === 'inline' || (x === 'open' && y === 'open');
  return { clippers: isOpen ? clippers : [{ element, x, y }, ...clippers], isFixed };
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
