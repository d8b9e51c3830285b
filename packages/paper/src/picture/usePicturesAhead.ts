import type { PageExchange } from '@madoguchi/client';
import { useEffect } from 'react';
import { pictureWorkshop } from './workshop.ts';

/** Decodes pictures while their page is on its way into the list, so that it is drawn as soon as it is there. */
export function usePicturesAhead(pictures: PageExchange): void {
  useEffect(() => {
    let last: Blob | null = null;
    const stop = pictures.onAhead((picture) => {
      last = picture;
      pictureWorkshop.decodeAhead(picture);
    });
    return () => {
      stop();
      if (last !== null) pictureWorkshop.forget(last);
    };
  }, [pictures]);
}
