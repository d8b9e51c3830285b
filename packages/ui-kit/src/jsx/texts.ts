import { Fragment, type ElementType, type Key } from 'react';

/** Makes an element that holds one text; of the kind that the runtime of React makes. */
export type MakeText = (text: string, key: Key | undefined) => unknown;

/** The elements that this runtime makes: a tag of their own, so that no rule of a style sheet meets them by accident. */
export const TEXT_TAG = 'ui-text' as string as ElementType;

/** What a browser shows as text alone: there is no room for an element in it. */
const TEXT_ALONE: ReadonlySet<unknown> = new Set(['option', 'title', 'textarea', 'style']);

/**
 * Children in which every text is the only content of an element.
 *
 * A translator of a browser (or an extension) takes text nodes out of the page and puts its own in their
 * place. React goes on writing to the ones that it has made, so a label keeps what it said before (マイクを切る
 * when the microphone is off), and removing one fails, which takes the page down. The whole content of an
 * element is written and removed without looking at what is inside. So no text node stands beside
 * anything else: in an element that has other content it gets an element of its own, and several texts in a
 * row are one. Blanks stay as they are; nobody translates them.
 */
export function withTextsAsElements(type: unknown, props: unknown, make: MakeText): unknown {
  if (typeof type !== 'string' && type !== Fragment) return props;
  const { children } = props as { readonly children?: unknown };
  if (!isText(children) && !Array.isArray(children)) return props;
  const whole = wholeText(children);
  if (whole !== null && type !== Fragment) return { ...(props as object), children: whole };
  if (TEXT_ALONE.has(type)) return props;
  return {
    ...(props as object),
    children: whole === null ? each(children, make) : one(whole, make),
  };
}

/** Whether there are several children. */
export const hasList = (props: unknown): boolean =>
  Array.isArray((props as { readonly children?: unknown }).children);

const isText = (child: unknown): child is string | number | bigint =>
  typeof child === 'string' || typeof child === 'number' || typeof child === 'bigint';

const isNothing = (child: unknown): boolean =>
  child === null || child === undefined || typeof child === 'boolean';

/** The text that all of it is, or `null` when there is something else, or nothing to be seen. */
function wholeText(children: unknown): string | null {
  if (isText(children)) return String(children);
  if (!Array.isArray(children) || !children.some(isText)) return null;
  if (!children.every((child) => isText(child) || isNothing(child))) return null;
  return children.filter(isText).join('');
}

/** Every child keeps its place and its key, so that whatever comes and goes beside it does not move it. */
function each(children: unknown, make: MakeText): unknown {
  if (!Array.isArray(children)) return children;
  return children.map((child: unknown, index) => {
    if (Array.isArray(child)) return each(child, make);
    return isText(child) ? one(String(child), make, `text-${String(index)}`) : child;
  });
}

function one(text: string, make: MakeText, key?: Key): unknown {
  return text.trim() === '' ? text : make(text, key);
}
