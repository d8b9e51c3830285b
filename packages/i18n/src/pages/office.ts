import { account } from '../catalogues/ja/account.ts';
import { admin } from '../catalogues/ja/admin.ts';
import { adminKiosks } from '../catalogues/ja/adminKiosks.ts';
import { adminTopics } from '../catalogues/ja/adminTopics.ts';
import { common } from '../catalogues/ja/common.ts';
import { console } from '../catalogues/ja/console.ts';
import { errors } from '../catalogues/ja/errors.ts';
import { fields } from '../catalogues/ja/fields.ts';
import { library } from '../catalogues/ja/library.ts';
import { paper } from '../catalogues/ja/paper.ts';
import { records } from '../catalogues/ja/records.ts';
import { atTheOffice } from './atTheOffice.ts';

/** What the console says in Japanese, but for the admin room. */
export const OFFICE_TEXTS = atTheOffice({
  ja: {
    account,
    admin,
    adminKiosks,
    adminTopics,
    common,
    console,
    errors,
    fields,
    library,
    paper,
    records,
  },
});
