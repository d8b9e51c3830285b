import { useEffect, useReducer, useState } from 'react';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { pictureWorkshop } from '../picture/workshop.ts';
import { edit, type Editing, type EditingStep } from './editing.ts';

export interface CornersWork {
  readonly editing: Editing;
  readonly step: (step: Exclude<EditingStep, { readonly type: 'find' | 'found' }>) => void;
  /** Looks for the corners in the picture, again if they were moved. */
  readonly find: () => void;
}

/** The corners of a page while they are put right. A page without any begins with a search. */
export function useCorners(
  { width, height, shape }: ShapedPicture,
  picture: Blob | null,
): CornersWork {
  const [editing, step] = useReducer(edit, {
    ...{ picture: { width, height }, corners: shape.corners },
    finding: shape.corners === null ? ('running' as const) : ('no' as const),
  });
  const [search, setSearch] = useState(shape.corners === null ? 1 : 0);
  useEffect(() => {
    if (picture === null || search === 0) return undefined;
    const stop = new AbortController();
    pictureWorkshop.findCorners(picture, stop.signal).then(
      (corners) => step({ type: 'found', corners }),
      () => {
        if (!stop.signal.aborted) step({ type: 'found', corners: null });
      },
    );
    return () => stop.abort();
  }, [picture, search]);
  return {
    ...{ editing, step },
    find() {
      step({ type: 'find' });
      setSearch((count) => count + 1);
    },
  };
}
