import { createElement } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { helperScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

interface LaterBriefParts {
  /** Opens it, in the place in the queue; `null` without a helper. */
  readonly button: ReactNode;
  /** The screen in the place of the place in the queue; `null` while it is not open. */
  readonly screen: ReactNode;
}

/** What a helper says while the resident waits already; it is loaded when somebody helps. */
export function useLaterBrief(isHelped: boolean): LaterBriefParts {
  const later = useLoadedScreen(helperScreens, isHelped);
  const [state, setState] = useState<'closed' | 'open' | 'said'>('closed');
  if (later === null || !isHelped) return { button: null, screen: null };
  const to = (next: typeof state) => () => setState(next);
  return {
    button: createElement(later.BriefButton, { isSaid: state === 'said', onOpen: to('open') }),
    screen:
      state === 'open'
        ? createElement(later.LaterBrief, { onBack: to('closed'), onSaid: to('said') })
        : null,
  };
}
