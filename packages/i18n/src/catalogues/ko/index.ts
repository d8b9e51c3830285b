import type { ResidentCatalogue } from '../residentCatalogue.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { handset } from './handset.ts';
import { kiosk } from './kiosk.ts';
import { kioskBar } from './kioskBar.ts';
import { kioskForm } from './kioskForm.ts';
import { kioskPaper } from './kioskPaper.ts';
import { paper } from './paper.ts';
import { ways } from './ways.ts';

/** What residents read in Korean. */
export const ko: ResidentCatalogue = {
  common,
  errors,
  handset,
  kiosk,
  kioskBar,
  kioskForm,
  kioskPaper,
  paper,
  ways,
};
