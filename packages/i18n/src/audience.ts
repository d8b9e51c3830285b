import { AREAS, resources, type Area } from './catalogues/index.ts';
import { joinWords } from './joinWords.ts';

/**
 * Who reads a screen: residents at a kiosk, whom words set apart help, or the office (staff, and the guests whom they
 * ask in), who read ordinary Japanese.
 */
export type Audience = 'residents' | 'office';

type Tree = { readonly [key: string]: string | Tree };

/** Areas that residents read, at a kiosk; some of them are shared with the office. */
const RESIDENT_AREAS: readonly Area[] = [
  'kiosk',
  'kioskForm',
  'kioskPaper',
  'paper',
  'ways',
  'common',
];

/** The catalogues as an audience reads them: what both share is written once, for residents. */
export function cataloguesFor(audience: Audience): typeof resources {
  if (audience === 'residents') return resources;
  const ja = Object.fromEntries(
    AREAS.map((area) => [
      area,
      RESIDENT_AREAS.includes(area) ? joined(resources.ja[area]) : resources.ja[area],
    ]),
  );
  // The keys are the same; only blanks are gone.
  return { ...resources, ja: ja as (typeof resources)['ja'] };
}

const joined = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? joinWords(value) : joined(value),
    ]),
  );
