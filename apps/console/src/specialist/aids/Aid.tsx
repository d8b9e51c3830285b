import type { ReactNode, ToggleEvent } from 'react';

interface AidProps {
  readonly title: string;
  /** How many entries it has, where it is a list. */
  readonly count?: string;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** The column scrolls by itself: what somebody opens comes into sight, what is open from the start stays where it is. */
const show = ({ currentTarget: aid }: ToggleEvent<HTMLDetailsElement>) => {
  if (aid.open && aid.contains(document.activeElement)) aid.scrollIntoView({ block: 'nearest' });
};

/** A section that folds; opening one closes the others of the column. */
export function Aid({ title, count, open = false, children }: AidProps) {
  return (
    <details className="aid" name="aids" open={open} onToggle={show}>
      <summary className="aid__title">
        <span>{title}</span>
        {count !== undefined && <span className="aid__count">{count}</span>}
      </summary>
      <div className="aid__body">{children}</div>
    </details>
  );
}
