import { joinWords } from '../joinWords.ts';
import type { Area } from '../catalogues/areas.ts';
import type { Texts, Tree } from './texts.ts';

/** Areas that residents read, at a kiosk; some of them are shared with the office. */
const RESIDENT_AREAS: readonly string[] = [
  'handset',
  'kiosk',
  'kioskBar',
  'kioskForm',
  'kioskPaper',
  'paper',
  'ways',
  'common',
] satisfies Area[];

/**
 * Texts as the office (staff, and the guests whom they ask in) reads them. Words set apart help residents; what both
 * share is written once, for residents.
 */
export function atTheOffice({ ja = {}, ...others }: Texts): Texts {
  const areas = Object.entries(ja).map(([area, tree]): [string, Tree] => [
    area,
    RESIDENT_AREAS.includes(area) ? joined(tree) : tree,
  ]);
  return { ...others, ja: Object.fromEntries(areas) };
}

const joined = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? joinWords(value) : joined(value),
    ]),
  );
