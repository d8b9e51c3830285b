import type { ConsoleModel } from '@madoguchi/client';
import { useAction, type Action } from '@madoguchi/ui-kit';
import { createContext, useContext, useMemo } from 'react';

/** Everything that a console asks the server for. */
type ActionName =
  | 'availability'
  | 'accept'
  | 'decline'
  | 'end'
  | 'writeUp'
  | 'takeOver'
  | 'amend'
  | 'hold'
  | 'resume'
  | 'sideTalk'
  | 'lift'
  | 'remark'
  | 'summary'
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
  | 'passing'
  | 'procedure'
  | 'contact'
  | 'staffCall'
  | 'helper'
  | 'drive'
  | 'kiosk';

/** The model of the page, and the one action under way for the whole screen. */
export interface ConsoleActions extends Action<ActionName> {
  readonly model: ConsoleModel;
}

export const ActionsContext = createContext<ConsoleActions | null>(null);

/** The actions of a screen, which gives them to its parts by `ActionsContext`. */
export function useScreenActions(model: ConsoleModel): ConsoleActions {
  const action = useAction<ActionName>();
  return useMemo(() => ({ ...action, model }), [action, model]);
}

/** The actions of the screen around a component. */
export function useActions(): ConsoleActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new TypeError('no actions above this component');
  return actions;
}
