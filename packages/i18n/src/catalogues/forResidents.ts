import type { ResidentLanguage } from '@madoguchi/domain';
import { ko } from './ko/index.ts';
import { ne } from './ne/index.ts';
import { zhHans } from './zh-Hans/index.ts';
import type { ResidentCatalogue } from './residentCatalogue.ts';

/** The catalogues of the languages for residents alone: the pages of the office do not load them. */
export const forResidents: Readonly<Record<ResidentLanguage, ResidentCatalogue>> = {
  'zh-Hans': zhHans,
  ko,
  ne,
};
