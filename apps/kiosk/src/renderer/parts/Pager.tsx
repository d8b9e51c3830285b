import { Button } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useTurnedByStaff } from '../state/pagesShown.ts';
import { useText } from '../state/useText.tsx';

interface PagerProps {
  /** The index, from 0. */
  readonly page: number;
  readonly pages: number;
  readonly onChange: (page: number) => void;
  /** What the button says; of topics unless others are given. */
  readonly words?: { readonly next: ReactNode; readonly previous: ReactNode };
}

/** The button that cycles through the pages, so that it never moves or disappears. */
export function Pager({ page, pages, onChange, words }: PagerProps) {
  const text = useText();
  useTurnedByStaff((step) => {
    const next = page + step;
    if (next < 0 || next >= pages) return false;
    onChange(next);
    return true;
  });
  if (pages < 2) return null;
  const isLast = page === pages - 1;
  return (
    <div className="pager">
      <output className="pager__place">
        {text.show('kiosk:choosing.page', { page: page + 1, pages })}
      </output>
      <Button icon={isLast ? 'back' : 'next'} onClick={() => onChange((page + 1) % pages)}>
        {words?.[isLast ? 'previous' : 'next'] ??
          text.show(isLast ? 'kiosk:choosing.previous' : 'kiosk:choosing.next')}
      </Button>
    </div>
  );
}

/** Cuts a list into pages; an empty list has one empty page. */
export function pagesOf<T>(items: readonly T[], size: number): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += size)
    pages.push(items.slice(start, start + size));
  return pages.length > 0 ? pages : [[]];
}
