import { account as enAccount } from '../catalogues/en/account.ts';
import { admin as enAdmin } from '../catalogues/en/admin.ts';
import { adminKiosks as enAdminKiosks } from '../catalogues/en/adminKiosks.ts';
import { adminTopics as enAdminTopics } from '../catalogues/en/adminTopics.ts';
import { common as enCommon } from '../catalogues/en/common.ts';
import { console as enConsole } from '../catalogues/en/console.ts';
import { errors as enErrors } from '../catalogues/en/errors.ts';
import { fields as enFields } from '../catalogues/en/fields.ts';
import { library as enLibrary } from '../catalogues/en/library.ts';
import { paper as enPaper } from '../catalogues/en/paper.ts';
import { records as enRecords } from '../catalogues/en/records.ts';
import type { Texts } from './texts.ts';

/** The English texts of office pages, loaded when staff switch to English. */
export const OFFICE_ENGLISH = {
  en: {
    account: enAccount,
    admin: enAdmin,
    adminKiosks: enAdminKiosks,
    adminTopics: enAdminTopics,
    common: enCommon,
    console: enConsole,
    errors: enErrors,
    fields: enFields,
    library: enLibrary,
    paper: enPaper,
    records: enRecords,
  },
} satisfies Texts;
