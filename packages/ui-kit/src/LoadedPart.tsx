import { Suspense, type ReactNode } from 'react';

interface LoadedPartProps {
  readonly children: ReactNode;
  /** What stands in its place until then; usually nothing. */
  readonly meanwhile?: ReactNode;
}

/**
 * A part of a screen that is loaded when it is first shown. `data-loading` says that it is on its
 * way: React shows it up to 300 ms after it has come.
 */
export function LoadedPart({ children, meanwhile }: LoadedPartProps) {
  const fallback = (
    <>
      {meanwhile}
      <span hidden data-loading="" />
    </>
  );
  return <Suspense fallback={fallback}>{children}</Suspense>;
}
