import type { ConsoleModel } from '@madoguchi/client';
import type { Action } from '@madoguchi/ui-kit';
import { createContext, useContext } from 'react';

/** Everything that a console asks the server for, one at a time. */
export type Deed =
  | 'presence'
  | 'accept'
  | 'decline'
  | 'end'
  | 'writeUp'
  | 'takeOver'
  | 'hold'
  | 'resume'
  | 'lift'
  | 'transfer'
  | 'introduce'
  | 'finish'
  | 'takeBack'
  | 'giveBack'
  | 'invite'
  | 'admit'
  | 'remove'
  | 'join'
  | 'part'
  | 'handoff'
  | 'contact';

/** The model of the page, and how the last thing that it was asked for went. */
export interface Doing extends Action<Deed> {
  readonly model: ConsoleModel;
}

export const DoingContext = createContext<Doing | null>(null);

/** What the parts of a screen do things with. */
export function useDoing(): Doing {
  const doing = useContext(DoingContext);
  if (!doing) throw new TypeError('no model above this component');
  return doing;
}
