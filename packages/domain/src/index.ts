export * from './access.ts';
export * from './audit.ts';
export * from './callQuality.ts';
export * from './consultation/events.ts';
export * from './consultation/participants.ts';
export * from './consultation/standing.ts';
export { deadlineOf, termsOf } from './consultation/deadlines.ts';
export { endsOf, limitOf, linkOf } from './consultation/links.ts';
export type { Queued, Talking } from './consultation/moves.ts';
export * from './consultation/queue.ts';
export * from './consultation/state.ts';
export { transition } from './consultation/transition.ts';
export {
  isResidentHeld,
  nextOf,
  occupiedStaff,
  seatOfGuest,
  seatOfStaff,
  seatsOf,
  staffIn,
  type StaffPart,
} from './consultation/who.ts';
export * from './contactRequest.ts';
export * from './document/limits.ts';
export * from './document/liveDocument.ts';
export * from './document/orderedDocument.ts';
export * from './document/replica.ts';
export * from './errors.ts';
export { estimateWait } from './estimate.ts';
export { requiredFactor } from './factors.ts';
export * from './handoff.ts';
export { dayAfter, instantOfMinute } from './localTime.ts';
export * from './needs.ts';
export { hoursOfDesk, openingAt, openPartsOn } from './opening.ts';
export * from './openingHours.ts';
export * from './organisation.ts';
export { isPasswordWeak } from './passwordRule.ts';
export { openStepsNow, pickForTransfer, pickOffers, servedBy } from './picking.ts';
export * from './phone.ts';
export * from './presence.ts';
export * from './routing.ts';
export * from './ticket.ts';
export * from './topicRules.ts';
export * from './visit.ts';
