import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime';
import type { ElementType, Key, ReactElement } from 'react';
import { hasList, TEXT_TAG, withTextsAsElements, type MakeText } from './texts.ts';

/*
 * What JSX is compiled to in all pages (`jsxImportSource`): React's own functions, after every text was made
 * the content of an element. docs/adr/0014-texts-as-elements.md says why.
 */
export { Fragment };
export type { JSX } from './types.ts';

const make: MakeText = (children, key) => reactJsx(TEXT_TAG, { children }, key);

export const jsx = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  reactJsx(type, withTextsAsElements(type, props, make), key);

export const jsxs = (type: ElementType, props: unknown, key?: Key): ReactElement => {
  const made = withTextsAsElements(type, props, make);
  // Several texts in a row have become one, which is no list any more.
  return hasList(made) ? reactJsxs(type, made, key) : reactJsx(type, made, key);
};
