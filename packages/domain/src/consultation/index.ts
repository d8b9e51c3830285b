export * from './ends.ts';
export * from './events.ts';
export { endsOf, limitOf, connectionStateOf } from './connections.ts';
export { lettingIn, type LettingIn } from './lettingIn.ts';
export type { Queued, Talking } from './moves.ts';
export { offersOf } from './offers.ts';
export * from './outcome.ts';
export * from './participants.ts';
export * from './queue.ts';
export { REMARK_LIMIT, withSentences, type Remark } from './remark.ts';
export { requestConsultation } from './request.ts';
export { freedBy, isSought } from './search.ts';
export { isSideTalk, maySideTalk } from './sideTalk.ts';
export * from './standing.ts';
export * from './state.ts';
export { consultationTerms } from './terms.ts';
export { transition } from './transition.ts';
export { VISIT_OUTCOMES, visitOutcome, writtenUpOf, type VisitOutcome } from './visitOutcome.ts';
export {
  isResidentHeld,
  isTalking,
  nextOf,
  occupiedStaff,
  seatOfGuest,
  seatOfStaff,
  seatsOf,
  staffIn,
  type StaffPart,
} from './who.ts';
