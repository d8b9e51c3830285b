export * from './captions/captionsDocument.ts';
export * from './devicesDocument.ts';
export * from './documents.ts';
export * from './entry.ts';
export type { FileContent } from './fileContent.ts';
export * from './events/booking.ts';
export { bookingDayEvents } from './events/bookingDay.ts';
export * from './events/bookingDesk.ts';
export * from './events/bookingRules.ts';
export { bookingSeriesEvents } from './events/bookingSeries.ts';
export { standbyEvents } from './events/standby.ts';
export * from './events/catalogue.ts';
export * from './events/clock.ts';
export * from './events/command.ts';
export * from './events/consultation.ts';
export * from './events/document.ts';
export * from './events/event.ts';
export * from './events/health.ts';
export * from './events/handoff.ts';
export * from './events/media.ts';
export * from './events/page.ts';
export * from './events/participant.ts';
export * from './events/procedure.ts';
export * from './events/procedurePaper.ts';
export * from './http/admin/auditRoutes.ts';
export * from './http/admin/importReport.ts';
export * from './http/admin/incidentRoutes.ts';
export * from './http/admin/guideRoutes.ts';
export * from './http/admin/directionsRoutes.ts';
export * from './http/admin/organisationRoutes.ts';
export * from './http/admin/peopleRoutes.ts';
export * from './http/admin/queueRoutes.ts';
export * from './http/admin/figuresRoutes.ts';
export * from './http/admin/fleetRoutes.ts';
export * from './http/admin/loadRoutes.ts';
export * from './http/admin/catalogueRoutes.ts';
export * from './http/admin/rolloutRoutes.ts';
export * from './http/admin/templateRoutes.ts';
export * from './http/admin/retentionRoutes.ts';
export * from './http/admin/wardFiguresRoutes.ts';
export * from './http/guestRoutes.ts';
export * from './http/handsetRoutes.ts';
export * from './http/attachmentRoutes.ts';
export * from './http/kioskRoutes.ts';
export * from './http/libraryRoutes.ts';
export * from './http/operationRoutes.ts';
export * from './http/procedureRoutes.ts';
export * from './http/recordRoutes.ts';
export * from './http/route.ts';
export * from './http/errorBody.ts';
export * from './http/kioskPageRoutes.ts';
export * from './http/routes.ts';
export * from './http/sessionRoutes.ts';
export * from './http/voiceRoutes.ts';
export { isFull } from './paper/marks/bounds.ts';
export { inkOf, marksOn, nextNumber, onlyOn, type Mark } from './paper/marks/seen.ts';
export {
  HIGHEST_NUMBER,
  MARK_TOOLS,
  MOST_COORDINATES,
  PLACES_OF,
  type MarksOperation,
  type MarksState,
  type MarkTool,
} from './paper/marks/shapes.ts';
export { canRedo, canUndo } from './paper/marks/takingBack.ts';
export * from './paper/marksDocument.ts';
export * from './paper/pagesDocument.ts';
export * from './paper/paperDocument.ts';
export * from './paper/places.ts';
export * from './paper/roomPeopleDocument.ts';
export * from './procedure/formTemplate.ts';
export {
  procedureState,
  type ProcedureHolder,
  type ProcedureOffer,
  type ProcedureStatus,
  type ProcedureView,
} from './procedure/procedureView.ts';
export { TEMPLATE_FILE_PROBLEMS, type TemplateFileProblem } from './procedure/templateFile.ts';
export { misfitCode, text, textRules, unruledTexts } from './primitives.ts';
export * from './rtp.ts';
export * from './sources.ts';
export * from './version.ts';
export * from './views/boardView.ts';
export type { BookingView, FreeSlotView } from './views/bookings.ts';
export type { BookingSlipView } from './views/bookingSlip.ts';
export * from './views/consoleView.ts';
export type { ContactView } from './views/contactView.ts';
export type { StandbyView } from './views/standbyView.ts';
export * from './views/driving.ts';
export * from './views/deskDayView.ts';
export * from './views/guestView.ts';
export * from './views/handsetView.ts';
export * from './views/kioskView.ts';
export * from './views/shared.ts';
export type { StaffCallView } from './views/staffCalls.ts';
export { captionOf, openLineOf } from './writing/seen.ts';
export {
  WRITING_BOX,
  WRITING_LIMITS,
  type WritingOperation,
  type WritingState,
  type WrittenLine,
} from './writing/shapes.ts';
export { coordinatesIn } from './writing/acting.ts';
export * from './writing/writingDocument.ts';
export type { SummaryView } from './views/summaryView.ts';
export * from './preview.ts';
