import { MOST_PAGES, PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { hasRoom, pageToGiveUp, sheetId, sheetOf, sheetsWanted } from './sheets.ts';

const FILE = { id: 'f', sheets: 60 };
const page = (id: string): Page => ({
  ...{ id, kind: 'shared', type: 'image/jpeg', width: 100, height: 100, bytes: 10 },
  ...{ shape: PLAIN_SHAPE, sheet: null, title: null, by: 'staff:s1' },
});
const sheets = (...numbers: number[]) => numbers.map((number) => page(sheetId(FILE, number)));

describe('a file that is shown sheet by sheet', () => {
  it('[PG44] sends what somebody looks at, and the sheet after it', () => {
    expect(sheetsWanted(FILE, ['f-1'], [])).toEqual([1, 2]);
    expect(sheetsWanted(FILE, ['f-1', 'f-30'], sheets(1))).toEqual([30, 2, 31]);
    expect(sheetsWanted(FILE, ['f-60'], sheets(59))).toEqual([60]);
    expect(sheetsWanted(FILE, ['paper', 'other', 'f-0', 'f-61', 'f-x'], [])).toEqual([]);
    expect(sheetsWanted(FILE, ['f-1'], sheets(1, 2))).toEqual([]);
  });

  it('[PG44] knows its own sheets alone', () => {
    expect([sheetOf(FILE, 'f-7'), sheetOf(FILE, 'ff-7'), sheetOf(FILE, 'f-1.5')]).toEqual([
      7,
      null,
      null,
    ]);
  });

  it('[PG45] gives up an own sheet that nobody needs when there are as many pages as there may be', () => {
    const few = sheets(1, 2);
    expect([hasRoom(few), pageToGiveUp(FILE, ['f-2'], few)]).toEqual([true, null]);
    const full = [
      page('still'),
      ...sheets(...Array.from({ length: MOST_PAGES - 1 }, (_, n) => n + 1)),
    ];
    expect(hasRoom(full)).toBe(false);
    expect(pageToGiveUp(FILE, ['f-39'], full)).toBe('f-1');
    expect(pageToGiveUp(FILE, ['f-1', 'f-39'], full)).toBe('f-3');
    const others = Array.from({ length: MOST_PAGES }, (_, n) => page(`still${String(n)}`));
    expect(pageToGiveUp(FILE, ['f-1'], others)).toBeNull();
  });
});
