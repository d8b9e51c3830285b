import type { PageExchange } from '@madoguchi/client';
import { useEffect, useState } from 'react';

/** The picture of a page, as far as it has come. */
export interface PagePicture {
  /** `null` until it is there. */
  readonly picture: Blob | null;
  /** It cannot be got: nobody holds it any more. */
  readonly missing: boolean;
}

const COMING: PagePicture = { picture: null, missing: false };

/** Gets the picture of a page. */
export function usePictureOf(pages: PageExchange, id: string): PagePicture {
  const [got, setGot] = useState<PagePicture & { readonly id: string }>({ ...COMING, id });
  useEffect(() => {
    let isWanted = true;
    pages.get(id).then(
      (picture) => isWanted && setGot({ id, picture, missing: false }),
      () => isWanted && setGot({ id, picture: null, missing: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [pages, id]);
  return got.id === id ? got : COMING;
}
