import { common as enCommon } from '../catalogues/en/common.ts';
import { errors as enErrors } from '../catalogues/en/errors.ts';
import { fields as enFields } from '../catalogues/en/fields.ts';
import { kiosk as enKiosk } from '../catalogues/en/kiosk.ts';
import { kioskBar as enKioskBar } from '../catalogues/en/kioskBar.ts';
import { kioskForm as enKioskForm } from '../catalogues/en/kioskForm.ts';
import { kioskPaper as enKioskPaper } from '../catalogues/en/kioskPaper.ts';
import { kioskStaff as enKioskStaff } from '../catalogues/en/kioskStaff.ts';
import { paper as enPaper } from '../catalogues/en/paper.ts';
import { ways as enWays } from '../catalogues/en/ways.ts';
import { common as easyCommon } from '../catalogues/ja-easy/common.ts';
import { errors as easyErrors } from '../catalogues/ja-easy/errors.ts';
import { kiosk as easyKiosk } from '../catalogues/ja-easy/kiosk.ts';
import { kioskBar as easyKioskBar } from '../catalogues/ja-easy/kioskBar.ts';
import { kioskForm as easyKioskForm } from '../catalogues/ja-easy/kioskForm.ts';
import { kioskPaper as easyKioskPaper } from '../catalogues/ja-easy/kioskPaper.ts';
import { paper as easyPaper } from '../catalogues/ja-easy/paper.ts';
import { ways as easyWays } from '../catalogues/ja-easy/ways.ts';
import { common } from '../catalogues/ja/common.ts';
import { errors } from '../catalogues/ja/errors.ts';
import { fields } from '../catalogues/ja/fields.ts';
import { kiosk } from '../catalogues/ja/kiosk.ts';
import { kioskBar } from '../catalogues/ja/kioskBar.ts';
import { kioskForm } from '../catalogues/ja/kioskForm.ts';
import { kioskPaper } from '../catalogues/ja/kioskPaper.ts';
import { kioskStaff } from '../catalogues/ja/kioskStaff.ts';
import { paper } from '../catalogues/ja/paper.ts';
import { ways } from '../catalogues/ja/ways.ts';
import type { Texts } from './texts.ts';

export { addLanguage } from './residentLanguages.ts';

/** What a kiosk says from its start on; further languages come by `addLanguage`. */
export const RESIDENT_TEXTS = {
  ja: { common, errors, fields, kiosk, kioskBar, kioskForm, kioskPaper, kioskStaff, paper, ways },
  'ja-easy': {
    common: easyCommon,
    errors: easyErrors,
    kiosk: easyKiosk,
    kioskBar: easyKioskBar,
    kioskForm: easyKioskForm,
    kioskPaper: easyKioskPaper,
    paper: easyPaper,
    ways: easyWays,
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
    ways: enWays,
  },
} satisfies Texts;
