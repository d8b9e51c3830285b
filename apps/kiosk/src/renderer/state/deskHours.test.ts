import type { DeskTelephone } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { deskHours } from './deskHours.ts';
import { keysForText } from './testing/views.ts';

const office = [{ from: '08:30', until: '17:00' }];
const telephone = (changes: Partial<DeskTelephone>): DeskTelephone => ({
  deskName: { ja: '保健福祉課' },
  number: '0312345678',
  week: [{ from: 'mon', until: 'fri', spans: office }],
  openOnHolidays: false,
  openAtYearEnd: false,
  ...changes,
});
const hours = (changes: Partial<DeskTelephone> = {}) =>
  deskHours(telephone(changes), keysForText).map((line) => line.replaceAll('ways:number.', ''));

test('[K27] neighbouring days stand on one line, and so does what is closed besides', () => {
  expect(hours()).toEqual(['hours days weekday.mon weekday.fri span 8:30 17:00', 'closed.both']);
  expect(hours({ openOnHolidays: true }).at(-1)).toBe('closed.yearEnd');
  expect(hours({ openAtYearEnd: true }).at(-1)).toBe('closed.holidays');
});

test('[K27] a day by itself, a day with a pause, and one that lasts until midnight', () => {
  const wed = [...office, { from: '18:00', until: '23:59' }];
  const open = { openOnHolidays: true, openAtYearEnd: true };
  expect(hours({ ...open, week: [{ from: 'wed', until: 'wed', spans: wed }] })).toEqual([
    'hours weekday.wed span 8:30 17:00andspan 18:00 24:00',
  ]);
});

test('[K27] always is said as such, and nothing where nobody ever answers', () => {
  const spans = [{ from: '00:00', until: '23:59' }];
  const open = { openOnHolidays: true, openAtYearEnd: true };
  expect(hours({ ...open, week: [{ from: 'mon', until: 'sun', spans }] })).toEqual(['always']);
  expect(hours({ week: [] })).toEqual([]);
});
