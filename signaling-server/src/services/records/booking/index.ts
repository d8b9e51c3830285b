export { followBooking } from './follow.ts';
export { bookingKind } from './kind.ts';
