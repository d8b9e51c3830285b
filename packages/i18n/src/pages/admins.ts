import { adminAudit as enAdminAudit } from '../catalogues/en/adminAudit.ts';
import { adminBookings as enAdminBookings } from '../catalogues/en/adminBookings.ts';
import { adminFigures as enAdminFigures } from '../catalogues/en/adminFigures.ts';
import { adminHours as enAdminHours } from '../catalogues/en/adminHours.ts';
import { adminOrganisation as enAdminOrganisation } from '../catalogues/en/adminOrganisation.ts';
import { adminPeople as enAdminPeople } from '../catalogues/en/adminPeople.ts';
import { adminIncident as enAdminIncident } from '../catalogues/en/adminIncident.ts';
import { adminRetention as enAdminRetention } from '../catalogues/en/adminRetention.ts';
import { adminRollout as enAdminRollout } from '../catalogues/en/adminRollout.ts';
import { adminRouting as enAdminRouting } from '../catalogues/en/adminRouting.ts';
import { adminTemplates as enAdminTemplates } from '../catalogues/en/adminTemplates.ts';
import { adminVoices as enAdminVoices } from '../catalogues/en/adminVoices.ts';
import { adminAudit } from '../catalogues/ja/adminAudit.ts';
import { adminBookings } from '../catalogues/ja/adminBookings.ts';
import { adminFigures } from '../catalogues/ja/adminFigures.ts';
import { adminHours } from '../catalogues/ja/adminHours.ts';
import { adminOrganisation } from '../catalogues/ja/adminOrganisation.ts';
import { adminPeople } from '../catalogues/ja/adminPeople.ts';
import { adminIncident } from '../catalogues/ja/adminIncident.ts';
import { adminRetention } from '../catalogues/ja/adminRetention.ts';
import { adminRollout } from '../catalogues/ja/adminRollout.ts';
import { adminRouting } from '../catalogues/ja/adminRouting.ts';
import { adminTemplates } from '../catalogues/ja/adminTemplates.ts';
import { adminVoices } from '../catalogues/ja/adminVoices.ts';
import type { Texts } from './texts.ts';

/** What the admin room says besides; it is loaded with the room. */
export const ADMIN_TEXTS = {
  ja: {
    adminAudit,
    adminBookings,
    adminFigures,
    adminRollout,
    adminHours,
    adminOrganisation,
    adminPeople,
    adminIncident,
    adminRetention,
    adminRouting,
    adminTemplates,
    adminVoices,
  },
  en: {
    adminAudit: enAdminAudit,
    adminBookings: enAdminBookings,
    adminFigures: enAdminFigures,
    adminRollout: enAdminRollout,
    adminHours: enAdminHours,
    adminOrganisation: enAdminOrganisation,
    adminPeople: enAdminPeople,
    adminIncident: enAdminIncident,
    adminRetention: enAdminRetention,
    adminRouting: enAdminRouting,
    adminTemplates: enAdminTemplates,
    adminVoices: enAdminVoices,
  },
} satisfies Texts;
