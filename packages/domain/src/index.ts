export * from './access.ts';
export * from './audit.ts';
export { AUDIT_FIELDS } from './auditFields.ts';
export type { AuditQuery } from './auditQuery.ts';
export * from './booking/index.ts';
export * from './callQuality.ts';
export * from './deviceCheck.ts';
export * from './deviceFault.ts';
export * from './deviceClock.ts';
export * from './consultation/index.ts';
export * from './contact/index.ts';
export * from './directions.ts';
export * from './document/limits.ts';
export * from './document/liveDocument.ts';
export * from './document/orderedDocument.ts';
export * from './document/replica.ts';
export * from './draft/index.ts';
export * from './errors.ts';
export type { FieldEdit } from './fieldEdits.ts';
export { estimateWait } from './estimate.ts';
export { requiredFactor } from './factors.ts';
export * from './guide.ts';
export * from './handoff/index.ts';
export * from './driving/index.ts';
export * from './handset/index.ts';
export * from './helper/index.ts';
export * from './incident/index.ts';
export * from './languages/index.ts';
export { dayText, writtenDay } from './languages/writtenDay.ts';
export {
  clockOf,
  clockOfEnd,
  DAY_MS,
  dayAfter,
  endOfClock,
  instantOfMinute,
  minuteOfClock,
  minuteOfDay,
  mondayOf,
  weekdayIndex,
} from './localTime.ts';
export * from './keySettings.ts';
export * from './kioskClosure/index.ts';
export * from './library/libraryFile.ts';
export * from './figures/index.ts';
export * from './fleet/index.ts';
export * from './load/index.ts';
export * from './needs.ts';
export { hoursOfDesk, nextOpenDay, openingAt, openPartsOn, openSpansOn } from './opening.ts';
export * from './openingHours.ts';
export * from './organisation.ts';
export { isPasswordWeak } from './passwordRule.ts';
export { openStepsNow, pickForTransfer, pickOffers, servedBy, withoutKept } from './picking.ts';
export * from './passing/index.ts';
export * from './phone.ts';
export * from './pictures/fileType.ts';
export * from './pictures/limits.ts';
export * from './pictures/pictureFacts.ts';
export * from './availability.ts';
export * from './procedure/index.ts';
export * from './recording/index.ts';
export * from './retention/index.ts';
export * from './rollout/index.ts';
export * from './routing.ts';
export * from './smallNumbers.ts';
export * from './staffCall/index.ts';
export * from './text/index.ts';
export type { Term, TermContext, TermsOf } from './terms.ts';
export * from './summary/index.ts';
export * from './staffMail/index.ts';
export * from './standby/index.ts';
export * from './survey/index.ts';
export * from './visitTally/index.ts';
export * from './ticket.ts';
export * from './topicLayout/index.ts';
export * from './topicRules.ts';
export * from './visit.ts';
export * from './yearlyReport/index.ts';
