import type { ReactNode } from 'react';
import './scrollingTable.css';

interface ScrollingTableProps {
  readonly caption: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that is wider than its page: it scrolls sideways by itself, also by keyboard. */
export function ScrollingTable({ caption, className = '', children }: ScrollingTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
    <section className="scrolling-table" aria-label={caption} tabIndex={0}>
      <table className={className}>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
