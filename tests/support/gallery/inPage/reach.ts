import { shared, type Box } from './boxes.ts';
import { insideOf } from './clipping.ts';
import type { Thing } from './things.ts';

/** Whether a control can be brought into view and touched, and whether its focus is seen then. */
export function reachOf(thing: Thing): string[] {
  const { around, name } = thing;
  around.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (isHit(thing)) return [];
  around.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const by = coverOf(thing);
  if (by === null) return [`focus covered: ${name}`];
  return [`out of reach: ${name} is covered by ${by}`];
}

const isHit = (thing: Thing): boolean => coverOf(thing) === null;

/** What lies over the middle of a control; `null` where nothing does. */
function coverOf({ around, clippers }: Thing): string | null {
  const view: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const box = clippers.reduce<Box>(
    (rest, { element }) => shared(rest, insideOf(element)),
    // A link in a sentence may stand in two lines: the first is enough.
    shared(around.getClientRects()[0] ?? around.getBoundingClientRect(), view),
  );
  if (box.right - box.left < 1 || box.bottom - box.top < 1) return 'nothing: it is not in view';
  const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (!hit) return 'nothing: it is not in view';
  return around.contains(hit) ? null : `${hit.localName}.${[...hit.classList].join('.')}`;
}

/** Where everything that scrolls stands, to be put back after controls were looked for. */
export function rememberScroll(): () => void {
  const stood = [document.documentElement, ...document.querySelectorAll('*')]
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return () => {
    for (const element of document.querySelectorAll('*')) {
      if (element.scrollTop !== 0) element.scrollTop = 0;
      if (element.scrollLeft !== 0) element.scrollLeft = 0;
    }
    for (const { element, top, left } of stood)
      element.scrollTo({ top, left, behavior: 'instant' });
  };
}
