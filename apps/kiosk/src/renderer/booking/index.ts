/* What whoever has booked sees; it is no part of the first load. */
export { CheckInScreen } from './CheckInScreen.tsx';
