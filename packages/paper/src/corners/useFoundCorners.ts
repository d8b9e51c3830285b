import type { PageExchange } from '@madoguchi/client';
import type { Page, PageShape } from '@madoguchi/protocol';
import { useEffect, useRef } from 'react';
import { pictureWorkshop } from '../picture/workshop.ts';
import { untried } from './untried.ts';

/**
 * Straightens each still as it comes, for everybody; one end of a call does so. What was there before this page was
 * loaded, and what somebody has shaped in the meantime, stays as it is.
 */
export function useFoundCorners(
  pages: readonly Page[] | null,
  pictures: PageExchange,
  onFound: (id: string, shape: PageShape) => void,
): void {
  const tried = useRef<Set<string> | null>(null);
  const newest = useRef({ pages, onFound });
  useEffect(() => {
    newest.current = { pages, onFound };
    if (pages === null) return;
    if (tried.current === null) {
      tried.current = new Set(pages.map(({ id }) => id));
      return;
    }
    for (const { id } of untried(pages, tried.current)) {
      tried.current.add(id);
      void cornersOf(pictures, id).then((corners) => {
        const now = newest.current.pages?.find((page) => page.id === id);
        if (corners && now && now.shape.corners === null)
          newest.current.onFound(id, { ...now.shape, corners });
      });
    }
  });
}

/** `null`: there are none to be seen, or its picture is gone. */
async function cornersOf(pictures: PageExchange, id: string): Promise<PageShape['corners']> {
  try {
    const picture = await pictures.get(id);
    await idle();
    const found = await pictureWorkshop.findCorners(picture);
    return found && [...found];
  } catch {
    return null;
  }
}

/** Resolves when the page has drawn what there is to draw, so that the still is seen before anybody looks for corners. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
  });
}

/** A page that is never idle straightens its stills nevertheless. */
const LATEST_MS = 500;
