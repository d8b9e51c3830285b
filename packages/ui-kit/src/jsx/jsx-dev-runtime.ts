import { Fragment, jsxDEV as reactJsxDev, type JSXSource } from 'react/jsx-dev-runtime';
import type { ElementType, Key, ReactElement } from 'react';
import { hasList, TEXT_TAG, withTextsAsElements, type MakeText } from './texts.ts';

/** The same as `jsx-runtime.ts` for pages that are being developed. */
export { Fragment };
export type { JSX } from './types.ts';

const make: MakeText = (children, key) => reactJsxDev(TEXT_TAG, { children }, key, false);

export const jsxDEV = (
  type: ElementType,
  props: unknown,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement => {
  const made = withTextsAsElements(type, props, make);
  return reactJsxDev(type, made, key, isStatic && hasList(made), source, self);
};
