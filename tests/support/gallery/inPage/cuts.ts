import { shared, styleOf, type Box } from './boxes.ts';
import { insideOf, type Clipper } from './clipping.ts';
import type { Thing } from './things.ts';

/** A pixel and a half may be rounding. */
const SLACK = 1.5;
/** What scrolls shows at least this much of it at a time. */
const LEAST_WINDOW = 64;

/** Whether a thing can be brought into view as a whole, at least part by part. */
export function cutsOf(thing: Thing): string[] {
  let { box } = thing;
  for (const clipper of thing.clippers) {
    const fault = cutBy(clipper, thing, box);
    if (fault !== null) return [fault];
    // From here on the thing is wherever what cuts or scrolls it is.
    const inside = insideOf(clipper.element);
    const rest = shared(box, inside);
    box = rest.right < rest.left || rest.bottom < rest.top ? inside : rest;
  }
  return cutByPage(thing, box);
}

function cutBy({ element, x, y }: Clipper, thing: Thing, box: Box): string | null {
  const inside = insideOf(element);
  const isWide = box.left < inside.left - SLACK || box.right > inside.right + SLACK;
  const isHigh = box.top < inside.top - SLACK || box.bottom > inside.bottom + SLACK;
  const isCut = (x === 'clips' && isWide) || (y === 'clips' && isHigh);
  if (isCut && !mayBeShort(thing, element)) return `cut: ${thing.name} by ${describe(element)}`;
  const isBefore =
    (x === 'scrolls' && box.left + element.scrollLeft < inside.left - SLACK) ||
    (y === 'scrolls' && box.top + element.scrollTop < inside.top - SLACK);
  if (isBefore) return `out of reach: ${thing.name} before the start of ${describe(element)}`;
  return y === 'scrolls' && isSqueezed(element)
    ? `squeezed: ${describe(element)} is ${String(element.clientHeight)} px high`
    : null;
}

function cutByPage(thing: Thing, { left, top, right, bottom }: Box): string[] {
  if (thing.isFixed) {
    const isIn =
      left >= -SLACK &&
      top >= -SLACK &&
      right <= innerWidth + SLACK &&
      bottom <= innerHeight + SLACK;
    return isIn ? [] : [`out of reach: ${thing.name} stands outside of the window`];
  }
  const isBefore = left + scrollX < -SLACK || top + scrollY < -SLACK;
  return isBefore ? [`out of reach: ${thing.name} before the start of the page`] : [];
}

/** A text that ends in dots must be somewhere in full: in its title, or behind the control it is on. */
function mayBeShort(thing: Thing, element: Element): boolean {
  const { textOverflow, webkitLineClamp } = styleOf(element);
  if (thing.kind !== 'text' || (textOverflow !== 'ellipsis' && webkitLineClamp === 'none')) {
    return false;
  }
  return element.closest('[title], button, a') !== null;
}

function isSqueezed(element: Element): boolean {
  if (element.matches('textarea, input, select')) return false;
  const isScrolled = element.scrollHeight > element.clientHeight + 1;
  return isScrolled && element.clientHeight < LEAST_WINDOW;
}

function describe(element: Element): string {
  return `${element.localName}.${[...element.classList].join('.')}`;
}

/** What has to be scrolled sideways; a table may be, in its own frame. */
export function sidewaysIn(scope: Element): string[] {
  const page = document.documentElement;
  const all = scope === document.body ? [] : [scope];
  const found = [...all, ...scope.querySelectorAll('*')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .filter((element) => /auto|scroll/.test(styleOf(element).overflowX))
    .filter((element) => !element.matches('textarea, input, select'))
    .filter((element) => element.querySelector('table') === null)
    .map((element) => `sideways: ${describe(element)} by ${excessOf(element)}`);
  return page.scrollWidth > page.clientWidth + 1
    ? [...found, `sideways: the page by ${excessOf(page)}${widest()}`]
    : found;
}

const excessOf = (element: Element): string =>
  `${String(element.scrollWidth - element.clientWidth)} px`;

/** What makes the page wide, as a help to whoever mends it. */
function widest(): string {
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1,
  );
  const inner = wide.find(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  const named = inner?.closest('[class]') ?? inner;
  return named ? `, by ${describe(named)}` : '';
}
