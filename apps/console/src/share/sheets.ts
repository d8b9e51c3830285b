import { MOST_PAGES, type Page, type Surface } from '@madoguchi/protocol';

/** A file that is shown here, sheet by sheet. */
export interface SharedFile {
  /** Made by this page; the ids of its pages begin with it. */
  readonly id: string;
  /** How many sheets it has. */
  readonly sheets: number;
}

/** The page that a sheet becomes. */
export const sheetId = ({ id }: SharedFile, number: number): string => `${id}-${String(number)}`;

/** Which sheet of a file a page is; `null` for one of another making. */
export function sheetOf(file: SharedFile, surface: Surface): number | null {
  if (!surface.startsWith(`${file.id}-`)) return null;
  const number = Number(surface.slice(file.id.length + 1));
  return Number.isInteger(number) && number >= 1 && number <= file.sheets ? number : null;
}

/**
 * The sheets that have to become pages, the most urgent first: those that somebody looks at, then the one after each of
 * them, so that it is there when it is turned to. Nothing else of a file leaves this computer.
 */
export function sheetsWanted(
  file: SharedFile,
  looking: readonly Surface[],
  pages: readonly Page[],
): readonly number[] {
  const seen = looking.flatMap((surface) => sheetOf(file, surface) ?? []);
  const ahead = seen.map((number) => number + 1).filter((number) => number <= file.sheets);
  const there = new Set(pages.map(({ id }) => id));
  return [...new Set([...seen, ...ahead])].filter((number) => !there.has(sheetId(file, number)));
}

/**
 * The page that makes room for another sheet where there are as many as there may be: the first of this file that nobody
 * looks at or would turn to next. `null`: there is room, or nothing can be given up.
 */
export function pageToGiveUp(
  file: SharedFile,
  looking: readonly Surface[],
  pages: readonly Page[],
): string | null {
  if (pages.length < MOST_PAGES) return null;
  const seen = looking.flatMap((surface) => sheetOf(file, surface) ?? []);
  const isNear = (number: number) => seen.includes(number) || seen.includes(number - 1);
  const found = pages.find(({ id }) => {
    const number = sheetOf(file, id);
    return number !== null && !isNear(number);
  });
  return found?.id ?? null;
}

/** Whether another page can be added. */
export const hasRoom = (pages: readonly Page[]): boolean => pages.length < MOST_PAGES;
