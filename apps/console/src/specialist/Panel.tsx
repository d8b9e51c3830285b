import { classes } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import type { Command } from '../app/keys.ts';

interface PanelProps {
  /** The beginning of the ids of its parts. */
  readonly name: string;
  readonly title: string;
  /** The key that opens its first entry, while there is one. */
  readonly command?: Command | null;
  /** How many entries there are, in words. */
  readonly count?: string;
  /** The one line that stands there while there are no entries; `null` while there are some. */
  readonly empty: string | null;
  /** The list of entries. */
  readonly children: ReactNode;
  /** What stands below the list, entries or not. */
  readonly below?: ReactNode;
  /** Whether it is the main panel, with the address `#name`. */
  readonly main?: boolean;
}

/** A list beside the call: its title with its count, and its entries or what will appear there. */
export function Panel(props: PanelProps) {
  const { name, title, command, count, empty, children, below, main = false } = props;
  return (
    <section
      className={classes('panel', !main && 'panel--quiet')}
      aria-labelledby={`${name}-title`}
      {...(main ? { id: name, tabIndex: -1 } : {})}
    >
      <h2 className="panel__title" id={`${name}-title`}>
        <span>
          {title} {command && <Kbd command={command} />}
        </span>
        {count !== undefined && (
          <span className="panel__count" data-testid={`${name}-count`}>
            {count}
          </span>
        )}
      </h2>
      {empty === null ? children : <p className="empty">{empty}</p>}
      {below}
    </section>
  );
}
