import {
  LANGUAGES,
  NO_NEEDS,
  noDirections,
  type Booking,
  type Directions,
} from '@madoguchi/domain';
import { expect, it } from 'vitest';
import type { Stores } from '../../ports/store.ts';
import { bookingSlip, readIn } from './bookingSlip.ts';
import { SLIP_WORDS } from './slipWords.ts';

const guide = { sentences: [], phrases: [], blocks: [], page: null, question: null };
const map = { type: 'image/png', base64: 'AAAA' } as const;
let directions: Directions = noDirections('c');
const stores = {
  organisation: {
    desk: () => ({ name: { ja: '世田谷総合支所 保健福祉課' }, phone: '0312345678' }),
    center: () => ({ district: '池尻' }),
    topic: (id: string) => ({ name: { ja: id } }),
    directions: () => directions,
    guides: () => [
      { ...guide, topicId: '介護', papers: [{ ja: '保険証' }, { ja: '印鑑' }] },
      { ...guide, topicId: null, papers: [{ ja: '本人確認の書類' }] },
    ],
  },
} as unknown as Stores;
const booking: Booking = {
  ...{ id: 'b', state: 'booked', centerId: 'c', deskId: 'd', topicIds: ['介護', '国保'] },
  slot: { day: '2026-12-03', start: 600, minutes: 30, buffer: 5 },
  ...{ kioskId: 'k', staffId: 's', interpreterId: null, needs: NO_NEEDS, isAnyone: true },
  ...{ source: 'phone', name: 'ヤマダ', phone: '09012345678', number: '412345' },
  ...{ contactId: null, series: null, byStaffId: 's', madeAt: 1, moves: [], delayMinutes: 0 },
  reminder: null,
  kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
};

it('[BD7] says when and where, what to bring of all matters once, and names nobody', () => {
  const slip = bookingSlip(stores, booking, [booking]);
  expect(slip).toMatchObject({
    ...{ language: 'ja', number: { text: '412 345', code: 'YOYAKU-412345' } },
    bring: { lines: [{ ja: '保険証' }, { ja: '印鑑' }, { ja: '本人確認の書類' }] },
  });
  const texts = slip.facts.map(({ text }) => text.ja);
  expect(texts).toEqual([
    ...['令和8年12月3日(木) 10:00–10:30', '池尻まちづくりセンター', '介護 / 国保'],
    ...['世田谷総合支所 保健福祉課', '03-1234-5678'],
  ]);
  expect(JSON.stringify(slip)).not.toMatch(/ヤマダ|09012345678/);
});

it('[BD7] is in the language of whoever booked, and has its words in every language of the kiosk', () => {
  const needs = { language: 'zh', supports: [] } as const;
  const there = { ...booking, needs, kioskId: null };
  const slip = bookingSlip(stores, there, [there]);
  expect(slip.language).toBe('zh-Hans');
  expect(slip.facts[1]?.text['zh-Hans']).toBe(SLIP_WORDS.byPhone['zh-Hans']);
  expect(readIn('tl')).toBe('ja');
  for (const words of Object.values(SLIP_WORDS))
    expect(Object.keys(words).toSorted()).toEqual([...LANGUAGES].toSorted());
});

it('[BD15] of a series it says each time, with its place in the series', () => {
  const series = { id: 's', count: 3 };
  const one = { ...booking, series: { ...series, nth: 1 } };
  const other = { ...one, slot: { ...one.slot, day: '2026-12-17' }, series: { ...series, nth: 3 } };
  const { facts } = bookingSlip(stores, one, [one, other]);
  expect(facts.slice(0, 2).map(({ name, text }) => [name.ja, text.ja])).toEqual([
    [`${SLIP_WORDS.when.ja} 1`, '令和8年12月3日(木) 10:00–10:30'],
    [`${SLIP_WORDS.when.ja} 3`, '令和8年12月17日(木) 10:00–10:30'],
  ]);
});

it('[BD20] says the way to the center as far as it is known, and nothing of it to whoever is called back', () => {
  directions = { centerId: 'c', address: '池尻0-0-0', way: '駅から5分', map };
  const { facts, map: shown } = bookingSlip(stores, booking, [booking]);
  expect(facts.map(({ text }) => text.ja)).toEqual(
    expect.arrayContaining(['池尻0-0-0', '駅から5分']),
  );
  expect(shown).toEqual({ ...map, title: SLIP_WORDS.map });
  const back = { ...booking, kioskId: null };
  const slip = bookingSlip(stores, back, [back]);
  expect([slip.map, JSON.stringify(slip).includes('池尻0-0-0')]).toEqual([null, false]);
});
