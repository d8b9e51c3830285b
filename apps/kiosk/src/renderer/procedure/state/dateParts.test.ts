import { describe, expect, test } from 'vitest';
import {
  inCalendar,
  isPartFull,
  partsOf,
  valueOfParts,
  withPart,
  type DateParts,
} from './dateParts.ts';

const NOTHING: DateParts = { calendar: null, year: '', month: '', day: '' };
const written = (calendar: DateParts['calendar'], year: string, month = '', day = '') =>
  (['year', 'month', 'day'] as const).reduce(
    (parts, part, at) => withPart(parts, part, [year, month, day][at] ?? ''),
    { ...NOTHING, calendar },
  );

describe('[FS6] a date is written part by part', () => {
  test('[FS6] in the era in which it is said, and is one value with what is still missing', () => {
    expect(valueOfParts(NOTHING)).toBeNull();
    expect(valueOfParts(written('showa', '15'))).toBe('1940');
    expect(valueOfParts(written('showa', '15', '3'))).toBe('1940-03');
    expect(valueOfParts(written('showa', '15', '3', '5'))).toBe('1940-03-05');
    expect(valueOfParts(written('reiwa', '元', '5', '1'))).toBe('2019-05-01');
    expect(valueOfParts(written('common', '1940', '3', '5'))).toBe('1940-03-05');
    expect(valueOfParts(written(null, '１９４０', '３', '５'))).toBe('1940-03-05');
    expect(valueOfParts(written('showa', '15', '13', '5'))).toBe('1940');
  });

  test('[FS6] a value comes back as it was said; without an era in the one of its day', () => {
    expect(partsOf('1940-03-05', null)).toEqual(written('showa', '15', '3', '5'));
    expect(partsOf('1940-03-05', 'common')).toEqual(written('common', '1940', '3', '5'));
    expect(partsOf('1989', 'heisei')).toEqual(written('heisei', '1'));
    expect(partsOf('1940', 'reiwa')).toEqual(written('common', '1940'));
    expect(partsOf(undefined, 'showa')).toEqual({ ...NOTHING, calendar: 'showa' });
  });

  test('[FS6] what is full leads on, and what could still be longer waits', () => {
    expect(isPartFull(written('showa', '15'), 'year', 2026)).toBe(true);
    expect(isPartFull(written('showa', '1'), 'year', 2026)).toBe(false);
    expect(isPartFull(written('reiwa', '8'), 'year', 2026)).toBe(true);
    expect(isPartFull(written('common', '194'), 'year', 2026)).toBe(false);
    expect(isPartFull(written('showa', '15', '1'), 'month', 2026)).toBe(false);
    expect(isPartFull(written('showa', '15', '3'), 'month', 2026)).toBe(true);
    expect(isPartFull(written('showa', '15', '3', '4'), 'day', 2026)).toBe(true);
    expect(isPartFull(written('showa', '15', '3', '3'), 'day', 2026)).toBe(false);
  });

  test('[FS6] a year that was typed before its era keeps its digits; of another era it is another year', () => {
    expect(inCalendar(written(null, '15'), 'showa')).toEqual(written('showa', '15'));
    expect(inCalendar(written('showa', '15', '3'), 'heisei')).toEqual(written('heisei', '', '3'));
  });
});
