import type { Area } from './areas.ts';
import { account as enAccount } from './en/account.ts';
import { admin as enAdmin } from './en/admin.ts';
import { adminAudit as enAdminAudit } from './en/adminAudit.ts';
import { adminBookings as enAdminBookings } from './en/adminBookings.ts';
import { adminFigures as enAdminFigures } from './en/adminFigures.ts';
import { adminHours as enAdminHours } from './en/adminHours.ts';
import { adminIncident as enAdminIncident } from './en/adminIncident.ts';
import { adminRetention as enAdminRetention } from './en/adminRetention.ts';
import { adminRollout as enAdminRollout } from './en/adminRollout.ts';
import { adminRouting as enAdminRouting } from './en/adminRouting.ts';
import { adminKiosks as enAdminKiosks } from './en/adminKiosks.ts';
import { adminOrganisation as enAdminOrganisation } from './en/adminOrganisation.ts';
import { adminTemplates as enAdminTemplates } from './en/adminTemplates.ts';
import { adminTopics as enAdminTopics } from './en/adminTopics.ts';
import { adminPeople as enAdminPeople } from './en/adminPeople.ts';
import { adminVoices as enAdminVoices } from './en/adminVoices.ts';
import { bookings as enBookings } from './en/bookings.ts';
import { common as enCommon } from './en/common.ts';
import { console as enConsole } from './en/console.ts';
import { errors as enErrors } from './en/errors.ts';
import { fields as enFields } from './en/fields.ts';
import { guest as enGuest } from './en/guest.ts';
import { handset as enHandset } from './en/handset.ts';
import { kiosk as enKiosk } from './en/kiosk.ts';
import { kioskBar as enKioskBar } from './en/kioskBar.ts';
import { library as enLibrary } from './en/library.ts';
import { kioskForm as enKioskForm } from './en/kioskForm.ts';
import { kioskPaper as enKioskPaper } from './en/kioskPaper.ts';
import { kioskStaff as enKioskStaff } from './en/kioskStaff.ts';
import { paper as enPaper } from './en/paper.ts';
import { records as enRecords } from './en/records.ts';
import { ways as enWays } from './en/ways.ts';
import { common as easyCommon } from './ja-easy/common.ts';
import { errors as easyErrors } from './ja-easy/errors.ts';
import { guest as easyGuest } from './ja-easy/guest.ts';
import { handset as easyHandset } from './ja-easy/handset.ts';
import { kiosk as easyKiosk } from './ja-easy/kiosk.ts';
import { kioskBar as easyKioskBar } from './ja-easy/kioskBar.ts';
import { kioskForm as easyKioskForm } from './ja-easy/kioskForm.ts';
import { kioskPaper as easyKioskPaper } from './ja-easy/kioskPaper.ts';
import { paper as easyPaper } from './ja-easy/paper.ts';
import { ways as easyWays } from './ja-easy/ways.ts';
import { account } from './ja/account.ts';
import { admin } from './ja/admin.ts';
import { adminAudit } from './ja/adminAudit.ts';
import { adminBookings } from './ja/adminBookings.ts';
import { adminFigures } from './ja/adminFigures.ts';
import { adminHours } from './ja/adminHours.ts';
import { adminIncident } from './ja/adminIncident.ts';
import { adminRetention } from './ja/adminRetention.ts';
import { adminRollout } from './ja/adminRollout.ts';
import { adminRouting } from './ja/adminRouting.ts';
import { adminKiosks } from './ja/adminKiosks.ts';
import { adminOrganisation } from './ja/adminOrganisation.ts';
import { adminTemplates } from './ja/adminTemplates.ts';
import { adminTopics } from './ja/adminTopics.ts';
import { adminPeople } from './ja/adminPeople.ts';
import { adminVoices } from './ja/adminVoices.ts';
import { bookings } from './ja/bookings.ts';
import { common } from './ja/common.ts';
import { console } from './ja/console.ts';
import { errors } from './ja/errors.ts';
import { fields } from './ja/fields.ts';
import { guest } from './ja/guest.ts';
import { handset } from './ja/handset.ts';
import { kiosk } from './ja/kiosk.ts';
import { kioskBar } from './ja/kioskBar.ts';
import { library } from './ja/library.ts';
import { kioskForm } from './ja/kioskForm.ts';
import { kioskPaper } from './ja/kioskPaper.ts';
import { kioskStaff } from './ja/kioskStaff.ts';
import { paper } from './ja/paper.ts';
import { records } from './ja/records.ts';
import { ways } from './ja/ways.ts';

/** Areas for staff, who read ordinary Japanese: empty, so that やさしい日本語 falls back to it. */
const likeOrdinary = {} as const;

/** The catalogues of the languages of the office, by language and area; those for residents alone stand apart (`forResidents.ts`). */
export const resources = {
  ja: {
    common,
    errors,
    fields,
    kiosk,
    kioskBar,
    kioskForm,
    kioskPaper,
    kioskStaff,
    paper,
    guest,
    handset,
    ways,
    console,
    library,
    records,
    bookings,
    account,
    admin,
    adminOrganisation,
    adminTopics,
    adminTemplates,
    adminPeople,
    adminKiosks,
    adminHours,
    adminBookings,
    adminFigures,
    adminIncident,
    adminRetention,
    adminRollout,
    adminRouting,
    adminVoices,
    adminAudit,
  },
  'ja-easy': {
    common: easyCommon,
    errors: easyErrors,
    fields: likeOrdinary,
    kiosk: easyKiosk,
    kioskBar: easyKioskBar,
    kioskForm: easyKioskForm,
    kioskPaper: easyKioskPaper,
    paper: easyPaper,
    guest: easyGuest,
    handset: easyHandset,
    ways: easyWays,
    console: likeOrdinary,
    library: likeOrdinary,
    records: likeOrdinary,
    bookings: likeOrdinary,
    account: likeOrdinary,
    admin: likeOrdinary,
    adminOrganisation: likeOrdinary,
    adminTopics: likeOrdinary,
    adminTemplates: likeOrdinary,
    adminPeople: likeOrdinary,
    adminKiosks: likeOrdinary,
    kioskStaff: likeOrdinary,
    adminHours: likeOrdinary,
    adminBookings: likeOrdinary,
    adminFigures: likeOrdinary,
    adminIncident: likeOrdinary,
    adminRetention: likeOrdinary,
    adminRollout: likeOrdinary,
    adminRouting: likeOrdinary,
    adminVoices: likeOrdinary,
    adminAudit: likeOrdinary,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    fields: enFields,
    kiosk: enKiosk,
    kioskBar: enKioskBar,
    kioskForm: enKioskForm,
    kioskPaper: enKioskPaper,
    kioskStaff: enKioskStaff,
    paper: enPaper,
    guest: enGuest,
    handset: enHandset,
    ways: enWays,
    console: enConsole,
    library: enLibrary,
    records: enRecords,
    bookings: enBookings,
    account: enAccount,
    admin: enAdmin,
    adminOrganisation: enAdminOrganisation,
    adminTopics: enAdminTopics,
    adminTemplates: enAdminTemplates,
    adminPeople: enAdminPeople,
    adminKiosks: enAdminKiosks,
    adminHours: enAdminHours,
    adminBookings: enAdminBookings,
    adminFigures: enAdminFigures,
    adminIncident: enAdminIncident,
    adminRetention: enAdminRetention,
    adminRollout: enAdminRollout,
    adminRouting: enAdminRouting,
    adminVoices: enAdminVoices,
    adminAudit: enAdminAudit,
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['ja'];
  }
}

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** Every key that can be asked for, e.g. `kiosk:idle.start`. */
export type TextKey = { [A in Area]: `${A}:${Paths<(typeof resources)['ja'][A]>}` }[Area];
