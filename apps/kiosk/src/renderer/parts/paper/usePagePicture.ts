import { useEffect, useState } from 'react';
import { useModel } from '../../services.ts';

/** The picture of a page, as soon as it has arrived. */
export function usePagePicture(pageId: string): {
  readonly picture: Blob | null;
  readonly isMissing: boolean;
} {
  const { pages } = useModel();
  const [got, setGot] = useState<{ readonly of: string; readonly picture: Blob | null } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    const take = (picture: Blob | null) => {
      if (isWanted) setGot({ of: pageId, picture });
    };
    pages.get(pageId).then(take, () => take(null));
    return () => {
      isWanted = false;
    };
  }, [pages, pageId]);
  const mine = got?.of === pageId ? got : null;
  return { picture: mine?.picture ?? null, isMissing: mine !== null && mine.picture === null };
}
