import { classes } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';

interface WorkItemProps {
  /** What it is called. */
  readonly head: ReactNode;
  /** What comes next, and whether that is mine to do. */
  readonly state: ReactNode;
  readonly isMine: boolean;
  readonly matter: ReactNode;
  readonly foot: ReactNode;
  readonly isLate?: boolean;
  readonly onOpen: () => void;
}

/** A piece of work in a list beside the call: a card, a wish, a promise, a procedure, a record that was left. */
export function WorkItem(props: WorkItemProps) {
  const { head, state, isMine, matter, foot, isLate = false, onOpen } = props;
  return (
    <button
      type="button"
      className={classes('work-item', isLate && 'work-item--late')}
      onClick={onOpen}
    >
      <span className="work-item__head">
        <strong>{head}</strong>
        <span className={classes('work-item__state', isMine && 'work-item__mine')}>{state}</span>
      </span>
      <span className="work-item__matter">{matter}</span>
      <span className="work-item__foot">{foot}</span>
    </button>
  );
}
