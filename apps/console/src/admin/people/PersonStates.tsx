import type { Person } from '@madoguchi/protocol';
import { classes } from '@madoguchi/ui-kit';
import { isLocked, standingOf } from './personView.ts';
import type { PersonWords } from './usePersonWords.ts';

interface PersonStatesProps {
  readonly person: Person;
  readonly words: PersonWords;
  readonly now: number;
}

/** Badges for the state of an account and for a lock. */
export function PersonStates({ person, words, now }: PersonStatesProps) {
  const [state, lock] = words.states(person);
  return (
    <span className="person-states">
      <span className={classes('badge', `badge--${standingOf(person, now)}`)}>{state}</span>
      {isLocked(person, now) && <span className="badge badge--locked">{lock}</span>}
    </span>
  );
}
