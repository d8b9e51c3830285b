import type { ElementType, Key, ReactElement } from 'react';
import { jsx, jsxs } from './jsx-runtime.ts';

/** What JSX is compiled to where a key stands behind spread props: `<Part {...props} key={key} />`. */
export function createElement(
  type: ElementType,
  props: { readonly key?: Key; readonly [name: string]: unknown } | null,
  ...children: readonly unknown[]
): ReactElement {
  const { key, ...rest } = props ?? {};
  if (children.length === 0) return jsx(type, rest, key);
  if (children.length === 1) return jsx(type, { ...rest, children: children[0] }, key);
  return jsxs(type, { ...rest, children }, key);
}
