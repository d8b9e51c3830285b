import type { Page } from '@madoguchi/protocol';

/** The stills that are to be straightened by themselves: new ones that nobody has shaped yet. */
export function untried(pages: readonly Page[], tried: ReadonlySet<string>): readonly Page[] {
  return pages.filter(
    ({ id, kind, shape }) => kind === 'still' && shape.corners === null && !tried.has(id),
  );
}
