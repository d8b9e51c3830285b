import type { Page } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { PageThumbnail } from '../PageThumbnail.tsx';
import { usePagePicture } from './usePagePicture.ts';

const NO_MARKS: readonly never[] = [];

/** A page small, without what is drawn on it; an empty place until its picture has come. */
export function ChipPicture({ page }: { readonly page: Page }) {
  const { picture } = usePagePicture(page.id);
  const drawn = useMemo(() => picture && { page, picture, marks: NO_MARKS }, [page, picture]);
  return drawn ? (
    <PageThumbnail page={drawn} />
  ) : (
    <span className="print-tile__picture" aria-hidden="true" />
  );
}
