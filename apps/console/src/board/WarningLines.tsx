import { Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';

interface WarningLinesProps {
  /** The id of the heading, unique on the board. */
  readonly id: string;
  readonly title: string;
  /** What is said when there is no line. */
  readonly none: string;
  readonly lines: readonly {
    readonly key: string;
    readonly kind?: string;
    readonly words: ReactNode;
  }[];
}

/** A warning card of the ward board: one line for each thing that calls for action, or that there is none. */
export function WarningLines({ id, title, none, lines }: WarningLinesProps) {
  return (
    <section className="board__card" aria-labelledby={id}>
      <h3 className="board__title" id={id}>
        {title}
      </h3>
      {lines.length === 0 ? (
        <p className="board__none board__none--well">
          <Icon name="done" />
          {none}
        </p>
      ) : (
        <ul className="board-lines">
          {lines.map(({ key, kind, words }) => (
            <li key={key} className="board-lines__one" data-stuck={kind}>
              <Icon name="warning" />
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
