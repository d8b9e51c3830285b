import type { ReactNode } from 'react';

interface CountsProps {
  /** The id of the heading, unique on the board. */
  readonly id: string;
  readonly title: string;
  readonly total: string;
  /** What is said in the place of counts, if anything. */
  readonly none?: string | null;
  readonly counts: readonly {
    readonly key: string;
    readonly count: number;
    readonly name: ReactNode;
    /** Whether it is what to look at first. */
    readonly isMarked?: boolean;
  }[];
}

/** A card of a board with a few counts in one row, and their sum. */
export function Counts({ id, title, total, none = null, counts }: CountsProps) {
  return (
    <section className="counts" aria-labelledby={id}>
      <h3 className="board__title" id={id}>
        {title}
        <span className="board__total numbers">{total}</span>
      </h3>
      {none === null ? (
        <dl className="counts__list">
          {counts.map(({ key, count, name, isMarked = false }) => (
            <div key={key} className="counts__one" data-kind={key} data-marked={isMarked}>
              <dt>{name}</dt>
              <dd className="numbers">{count}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="board__none">{none}</p>
      )}
    </section>
  );
}
