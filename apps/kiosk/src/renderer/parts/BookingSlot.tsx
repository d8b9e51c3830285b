import { createElement } from '@madoguchi/ui-kit';
import type { ComponentProps } from 'react';
import { bookingScreens } from './laterScreens.ts';
import { useLoadedScreen } from './useLoadedScreen.ts';

type Later = Awaited<ReturnType<typeof bookingScreens>>;

/** The place of the steps of a booking, which are loaded when they are wanted. */
export function BookingSlot(props: ComponentProps<Later['BookingSteps']>) {
  const later = useLoadedScreen(bookingScreens);
  return later && createElement(later.BookingSteps, { ...props });
}

/** The place of what was booked. */
export function BookedSlot(props: ComponentProps<Later['BookedScreen']>) {
  const later = useLoadedScreen(bookingScreens);
  return later && createElement(later.BookedScreen, { ...props });
}
