/* What whoever books or has booked sees; it is no part of the first load. */
export { BookedScreen } from './BookedScreen.tsx';
export { CheckInScreen } from './CheckInScreen.tsx';
export { BookingSteps } from './making/BookingSteps.tsx';
