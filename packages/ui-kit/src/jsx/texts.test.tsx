import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { createElement } from './createElement.ts';
import { TEXT_TAG } from './texts.ts';

type Inner = ReactElement<{ readonly children?: ReactNode }>;

const childrenOf = (element: ReactNode): ReactNode => (element as Inner).props.children;
const isTextElement = (node: ReactNode): boolean => isValidElement(node) && node.type === TEXT_TAG;
const on = true as boolean;

test('[U13] a text that is all of an element stays as it is', () => {
  expect(childrenOf(<p>切る</p>)).toBe('切る');
  expect(childrenOf(<p>{3}</p>)).toBe('3');
});

test('[U13] several texts in a row are one', () => {
  expect(
    childrenOf(
      <p>
        {'あと'} {5}分{!on && <b />}
      </p>,
    ),
  ).toBe('あと 5分');
});

test('[U13] a text beside something else is an element of its own, and keeps its place', () => {
  const [icon, text, nothing] = childrenOf(
    <p>
      <b />
      切る
      {!on && <i />}
    </p>,
  ) as ReactNode[];
  expect((icon as Inner).type).toBe('b');
  expect(isTextElement(text)).toBe(true);
  expect(childrenOf(text)).toBe('切る');
  expect(nothing).toBe(false);
});

test('[U13] the texts of a list, too, each with a key', () => {
  const [first, second] = childrenOf(<p>{['切る', <b key="b" />]}</p>) as Inner[];
  expect(isTextElement(first)).toBe(true);
  expect([first?.key, second?.key]).toEqual(['text-0', 'b']);
});

test('[U13] a fragment never leaves a text bare', () => {
  const alone = childrenOf(<>切る</>);
  expect(isTextElement(alone)).toBe(true);
  const [text] = childrenOf(
    <>
      切る
      <b />
    </>,
  ) as ReactNode[];
  expect(isTextElement(text)).toBe(true);
});

test('[U13] what can hold nothing but text holds one text', () => {
  expect(
    childrenOf(
      <option>
        {'世田谷'} ({2})
      </option>,
    ),
  ).toBe('世田谷 (2)');
});

test('[U13] blanks stay, and so does what a component is given', () => {
  const [, blank] = childrenOf(
    <p>
      <b /> <i />
    </p>,
  ) as ReactNode[];
  expect(blank).toBe(' ');
  const Part = ({ children }: { readonly children: ReactNode }) => <p>{children}</p>;
  expect(childrenOf(<Part>切る</Part>)).toBe('切る');
});

test('[U13] a key behind spread props is a key', () => {
  const made = createElement('p', { key: 'k', id: 'x' }, 'a', createElement('b', null)) as Inner;
  expect(made.key).toBe('k');
  expect(isTextElement((childrenOf(made) as ReactNode[])[0])).toBe(true);
});
