import type { ResidentLanguage } from '@madoguchi/domain';
import type { ResidentCatalogue } from './residentCatalogue.ts';

/**
 * The catalogues of the languages for residents alone. Each comes by itself, so that it is no part of a page's first load,
 * and the pages of the office never ask for one.
 */
export const forResidents: Readonly<Record<ResidentLanguage, () => Promise<ResidentCatalogue>>> = {
  'zh-Hans': async () => (await import('./zh-Hans/index.ts')).zhHans,
  ko: async () => (await import('./ko/index.ts')).ko,
  ne: async () => (await import('./ne/index.ts')).ne,
};
