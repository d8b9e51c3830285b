import { Suspense, type ReactNode } from 'react';

/**
 * A part of a screen that is loaded when it is first shown; nothing stands in its place meanwhile.
 * `data-loading` says that it is on its way: React shows it up to 300 ms after it has come.
 */
export function LoadedPart({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<span hidden data-loading="" />}>{children}</Suspense>;
}
