import { common as enCommon } from '../catalogues/en/common.ts';
import { errors as enErrors } from '../catalogues/en/errors.ts';
import { fields as enFields } from '../catalogues/en/fields.ts';
import { guest as enGuest } from '../catalogues/en/guest.ts';
import { kiosk as enKiosk } from '../catalogues/en/kiosk.ts';
import { paper as enPaper } from '../catalogues/en/paper.ts';
import { common as easyCommon } from '../catalogues/ja-easy/common.ts';
import { errors as easyErrors } from '../catalogues/ja-easy/errors.ts';
import { guest as easyGuest } from '../catalogues/ja-easy/guest.ts';
import { kiosk as easyKiosk } from '../catalogues/ja-easy/kiosk.ts';
import { paper as easyPaper } from '../catalogues/ja-easy/paper.ts';
import { common } from '../catalogues/ja/common.ts';
import { errors } from '../catalogues/ja/errors.ts';
import { fields } from '../catalogues/ja/fields.ts';
import { guest } from '../catalogues/ja/guest.ts';
import { kiosk } from '../catalogues/ja/kiosk.ts';
import { paper } from '../catalogues/ja/paper.ts';
import { atTheOffice } from './atTheOffice.ts';

/** What the page of a guest says. */
export const GUEST_TEXTS = atTheOffice({
  ja: { common, errors, fields, guest, kiosk, paper },
  'ja-easy': {
    common: easyCommon,
    errors: easyErrors,
    guest: easyGuest,
    kiosk: easyKiosk,
    paper: easyPaper,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    fields: enFields,
    guest: enGuest,
    kiosk: enKiosk,
    paper: enPaper,
  },
});
