import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarText, type CalendarEntry } from './calendarText.ts';

const CALENDAR = { name: '予約 池尻', timeZone: 'Asia/Tokyo' };
const NOON = Date.UTC(2027, 1, 1, 3);

const entry = (facts: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ id: 'b1', sequence: 0, start: NOON, end: NOON + 30 * 60_000, madeAt: NOON - 1000 },
  ...{
    summary: '予約：介護・高齢者',
    place: '池尻まちづくりセンター',
    description: '',
    isTentative: false,
  },
  ...facts,
});

/** What another program reads: the entries of a file by their id. */
const readBack = (text: string) =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((c) => {
      const event = new ICAL.Event(c);
      return {
        ...{ uid: event.uid, sequence: event.sequence ?? 0, summary: event.summary },
        ...{ start: event.startDate.toJSDate().getTime(), end: event.endDate.toJSDate().getTime() },
        ...{ place: event.location, status: String(c.getFirstPropertyValue('status')) },
      };
    });

/** A calendar that subscribes: of one id it keeps the entry with the highest sequence. */
function importInto(kept: Map<string, { sequence: number; start: number }>, text: string): void {
  for (const { uid, sequence, start } of readBack(text)) {
    const known = kept.get(uid);
    if (known === undefined || known.sequence <= sequence) kept.set(uid, { sequence, start });
  }
}

test('[CF5] another program reads every entry as it is, whatever its words are', () => {
  // Line ends within a text become one kind, and what no text file may hold is no part of a name.
  const words = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim());
  const entries = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      sequence: fc.nat({ max: 50 }),
      start: fc
        .date({ min: new Date('2026-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
        .map((at) => Math.floor(at.getTime() / 60_000) * 60_000),
      minutes: fc.integer({ min: 5, max: 240 }),
      summary: words,
      place: words,
      description: words,
      isTentative: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(entries, (drawn) => {
      const given = drawn.map(({ minutes, ...rest }) => ({
        ...rest,
        ...{ end: rest.start + minutes * 60_000, madeAt: rest.start },
      }));
      const read = readBack(calendarText(given, CALENDAR));
      expect(read).toEqual(
        given.map((each) => ({
          ...{ uid: `${each.id}@bookings.madoguchi`, sequence: each.sequence },
          ...{ summary: each.summary, start: each.start, end: each.end },
          place: each.place === '' ? null : each.place,
          status: each.isTentative ? 'TENTATIVE' : 'CONFIRMED',
        })),
      );
    }),
  );
});

test('[CF5] the same entries are the same text, and a calendar that reads it twice has each once', () => {
  const before = calendarText([entry(), entry({ id: 'b2' })], CALENDAR);
  expect(calendarText([entry(), entry({ id: 'b2' })], CALENDAR)).toBe(before);
  const calendar = new Map<string, { sequence: number; start: number }>();
  importInto(calendar, before);
  importInto(calendar, before);
  expect(calendar.size).toBe(2);
  const moved = entry({ sequence: 1, start: NOON + 3_600_000, end: NOON + 5_400_000 });
  importInto(calendar, calendarText([moved], CALENDAR));
  expect(calendar.get('b1@bookings.madoguchi')).toEqual({ sequence: 1, start: NOON + 3_600_000 });
  expect(calendar.size).toBe(2);
});

test('[CF5] lines are no longer than 75 octets, and end as RFC 5545 asks', () => {
  const text = calendarText([entry({ summary: '介護・高齢者の相談'.repeat(20) })], CALENDAR);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
