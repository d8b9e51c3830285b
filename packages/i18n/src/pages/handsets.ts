import { common as enCommon } from '../catalogues/en/common.ts';
import { errors as enErrors } from '../catalogues/en/errors.ts';
import { fields as enFields } from '../catalogues/en/fields.ts';
import { handset as enHandset } from '../catalogues/en/handset.ts';
import { paper as enPaper } from '../catalogues/en/paper.ts';
import { common as easyCommon } from '../catalogues/ja-easy/common.ts';
import { errors as easyErrors } from '../catalogues/ja-easy/errors.ts';
import { handset as easyHandset } from '../catalogues/ja-easy/handset.ts';
import { paper as easyPaper } from '../catalogues/ja-easy/paper.ts';
import { common } from '../catalogues/ja/common.ts';
import { errors } from '../catalogues/ja/errors.ts';
import { fields } from '../catalogues/ja/fields.ts';
import { handset } from '../catalogues/ja/handset.ts';
import { paper } from '../catalogues/ja/paper.ts';
import type { Texts } from './texts.ts';

export { addLanguage } from './residentLanguages.ts';

/** What the page on a resident's own phone says from its start on; further languages come by `addLanguage`. */
export const HANDSET_TEXTS = {
  ja: { common, errors, fields, handset, paper },
  'ja-easy': { common: easyCommon, errors: easyErrors, handset: easyHandset, paper: easyPaper },
  en: { common: enCommon, errors: enErrors, fields: enFields, handset: enHandset, paper: enPaper },
} satisfies Texts;
