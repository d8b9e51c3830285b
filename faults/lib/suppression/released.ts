/** A count as it is published: `null` for an `x`. */
export type Published = number | null;

/** A table as everybody reads it: its name, its columns, and a row each with its head. */
export interface PublishedTable {
  readonly caption: string;
  readonly rows: readonly { readonly head: string; readonly cells: readonly Published[] }[];
}

/** What a report says to everybody. */
export interface PublishedReport {
  readonly tables: readonly PublishedTable[];
  /** What it says of waits and of the time of staff. */
  readonly told: { readonly half: boolean; readonly nineInTen: boolean; readonly minutes: boolean };
}

const countOf = (text: string): Published => {
  if (text === 'x') return null;
  if (!/^\d+$/u.test(text)) throw new Error(`${text} is no count`);
  return Number(text);
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** Reads the page of a report (HTML) as somebody would who has nothing else. */
export function readReport(html: string): PublishedReport {
  const tables = all(html, /<table>(.*?)<\/table>/gsu).map((table): PublishedTable => ({
    caption: all(table, /<caption>(.*?)<\/caption>/gu)[0] ?? '',
    rows: all(table, /<tr>(<th scope="row">.*?)<\/tr>/gu).map((row) => ({
      head: all(row, /<th scope="row">(.*?)<\/th>/gu)[0] ?? '',
      cells: all(row, /<td>(.*?)<\/td>/gu).map(countOf),
    })),
  }));
  const told = {
    half: html.includes('半分の方の待ち時間は'),
    nineInTen: html.includes('10人のうち9人の待ち時間は'),
    minutes: html.includes('1件にかかった職員の時間は'),
  };
  return { tables, told };
}

/** Reads the table for everybody (CSV) as rows of their centers. */
export const readTable = (csv: string): PublishedTable['rows'] =>
  csv
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [, head = '', ...cells] = line.split(',');
      return { head, cells: cells.map(countOf) };
    });
