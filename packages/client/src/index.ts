export { createApi } from './api.ts';
export type { Api, KioskApi } from './api.ts';
export { createBoardModel } from './boardModel.ts';
export { mainParty } from './call/mainParty.ts';
export type { ChosenDevice, DeviceUse, ListedDevice } from './devices/deviceList.ts';
export type { DeviceProblem } from './devices/deviceProblem.ts';
export { pageDevices } from './devices/pageDevices.ts';
export { DeviceError } from './devices/ports.ts';
export type { DeviceChoice, DeviceChoices, Devices } from './devices/ports.ts';
export { codeOf } from './errors.ts';
export { createConsoleModel } from './consoleModel.ts';
export type * from './consoleModels.ts';
export type {
  DraftActions,
  DraftSnapshot,
  FieldActions,
  FieldSnapshot,
  SummaryActions,
} from './draft/draftModel.ts';
export type { OpenDocument, ShownDocument } from './document/openDocument.ts';
export { pictureOf } from './pages/attachedPicture.ts';
export type { PageExchange } from './pages/pageExchange.ts';
export { browserKioskKey } from './kiosk/browserKioskKey.ts';
export { kioskDeviceChoices } from './kiosk/kioskDeviceChoices.ts';
export { createKioskEnrolment } from './kiosk/enrolment.ts';
export type { BookedMatter, BookingOfKiosk } from './kiosk/bookingOfKiosk.ts';
export type { KioskEnrolment } from './kiosk/enrolment.ts';
export { createGuestModel } from './guestModel.ts';
export { createHandsetModel } from './handsetModel.ts';
export { createKioskModel } from './kioskModel.ts';
export type * from './models.ts';
export { reloadWhenRestored } from './page/restored.ts';
export type { BoardOf } from './signaling/introduction.ts';
export { addStill, stillProblemOf } from './paper/addStill.ts';
export type * from './paper/paperModel.ts';
export type { PaperCamera, Still } from './paper/ports.ts';
export { pictureFirst } from './pictureFirst.ts';
export { findTowns } from './procedure/findTowns.ts';
export { OpenProcedureForm } from './procedure/procedureForm.ts';
export type * from './procedure/procedureModels.ts';
export { cookiesAllowed } from './storage/cookies.ts';
export { keptTexts } from './storage/keptTexts.ts';
export type { Observable } from './store.ts';
export { createServerClock } from './time/browserTime.ts';
export type { ServerClock } from './time/serverClock.ts';
