import { createElement } from '@madoguchi/ui-kit';
import type { VisitEvent } from '@madoguchi/domain';
import type { Dispatch } from 'react';
import { bookingScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

interface CheckInSlotProps {
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The place of the check-in, which is loaded when it is wanted. */
export function CheckInSlot({ dispatch }: CheckInSlotProps) {
  const later = useLoadedScreen(bookingScreens);
  return later && createElement(later.CheckInScreen, { dispatch });
}
