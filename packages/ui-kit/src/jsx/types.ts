import type { ExoticComponent, JSX as ReactJsx, ReactElement, ReactNode } from 'react';

/**
 * The types of JSX: React's, but for what a component may return. A text that is returned without an element
 * around it would stand in the page as a bare text node, unseen by the runtime; the compiler refuses it.
 */
export declare namespace JSX {
  type ElementType =
    | string
    // eslint-disable-next-line typescript/no-explicit-any -- props are those of the component
    | ((props: any) => ReactElement | readonly ReactElement[] | null)
    // eslint-disable-next-line typescript/no-explicit-any -- props are those of the component
    | (ExoticComponent<any> & ((props: any) => ReactNode));
  type Element = ReactJsx.Element;
  type ElementClass = ReactJsx.ElementClass;
  type ElementAttributesProperty = ReactJsx.ElementAttributesProperty;
  type ElementChildrenAttribute = ReactJsx.ElementChildrenAttribute;
  type LibraryManagedAttributes<C, P> = ReactJsx.LibraryManagedAttributes<C, P>;
  type IntrinsicAttributes = ReactJsx.IntrinsicAttributes;
  type IntrinsicClassAttributes<T> = ReactJsx.IntrinsicClassAttributes<T>;
  type IntrinsicElements = ReactJsx.IntrinsicElements;
}
