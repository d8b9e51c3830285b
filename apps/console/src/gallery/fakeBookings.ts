import type { ConsoleModel } from '@madoguchi/client';
import { dayAfter, TOPIC_ICONS } from '@madoguchi/domain';
import type { BookingSlipView, EventAck } from '@madoguchi/protocol';
import { fakeSketch } from './fakeSketch.ts';
import { bookingsOn, ownBookings, TO_SETTLE, TODAY } from './bookingDay.ts';
import { fakeTopics, fakeWard } from './fakeWard.ts';
import { care, NOW } from './wardData.ts';

const DONE = () => Promise.resolve();
const HOLD_MS = 5 * 60_000;

const MATTERS: EventAck<'booking.matters'> = {
  topics: fakeTopics.topics.flatMap(({ id, icon: shown, name }) => {
    const icon = TOPIC_ICONS.find((each) => each === shown);
    return icon ? [{ id, icon, name }] : [];
  }),
  centers: fakeWard.centers.map(({ id, district }) => ({ id, district })),
};

/** Free times of three places, or of the one that is asked for. */
function freeSlots(
  asked: Parameters<ConsoleModel['booking']['slots']>[0],
): EventAck<'booking.slots'> {
  const { centerId, fromDay, limit } = asked;
  const centers = fakeWard.centers
    .filter(({ id }) => centerId === null || id === centerId)
    .slice(0, 3);
  return {
    places: centers.map(({ id, district }) => ({
      ...{ centerId: id, deskId: 'd1', district, deskName: care.deskName },
    })),
    slots: centers.flatMap(({ id }, at) =>
      Array.from({ length: limit }, (_, n) => ({
        day: dayAfter(fromDay ?? TODAY, 1 + at + Math.floor(n / 5)),
        ...{ start: 540 + (n % 5) * 45, minutes: 30, centerId: id, deskId: 'd1' },
      })),
    ),
  };
}

const slip = (): BookingSlipView => ({
  title: { ja: '予約票' },
  language: 'ja',
  number: { title: { ja: '予約番号' }, text: '412 345', code: 'YOYAKU-412345' },
  facts: [
    { name: { ja: '日時' }, text: { ja: '令和8年12月3日(木) 10:00〜10:30' } },
    { name: { ja: '場所' }, text: { ja: '池尻まちづくりセンター' } },
    { name: { ja: '所在地' }, text: { ja: '世田谷区池尻0-0-0' } },
    { name: { ja: '行き方' }, text: { ja: '駅の東口から歩いて5分' } },
    { name: { ja: '相談' }, text: care.topicName },
  ],
  map: { ...fakeSketch(), title: { ja: '略図' } },
  bring: {
    title: { ja: '持ち物' },
    lines: [{ ja: '介護保険被保険者証' }, { ja: '本人確認の書類' }],
  },
  notes: [{ ja: '取消し・変更は、まちづくりセンターへご連絡ください。' }],
});

/** Every second week; the second date is a holiday, the third one was just taken. */
function seriesOf(): Pick<ConsoleModel['booking'], 'seriesDates' | 'holdSeries' | 'series'> {
  return {
    seriesDates({ day, start, everyWeeks, count, centerId, deskId }) {
      const dates = Array.from({ length: count }, (_, n) => {
        const date = dayAfter(day, n * everyWeeks * 7);
        const slot = { day: date, start, minutes: 30, centerId, deskId };
        if (n === 1) {
          const near = { ...slot, day: dayAfter(date, 1), start: start + 30 };
          return { day: date, state: 'notOffered' as const, slot: near };
        }
        return n === 3
          ? { day: date, state: 'taken' as const, slot: null }
          : { day: date, state: 'free' as const, slot };
      });
      return Promise.resolve({ dates });
    },
    holdSeries({ dates, centerId, deskId }) {
      const [last, ...rest] = dates.toReversed();
      const held = rest.toReversed().map(({ day, start }, n) => ({
        bookingId: `held-${String(n)}`,
        slot: { day, start, minutes: 30, centerId, deskId },
      }));
      const lost = last ? [{ ...last, code: 'SLOT_TAKEN' as const }] : [];
      return Promise.resolve({ until: Date.now() + HOLD_MS, inMs: HOLD_MS, held, lost });
    },
    series: () =>
      Promise.resolve({
        bookings: [0, 1, 2].map((n) => ({
          ...{ bookingId: `s${String(n)}`, state: 'booked' as const, nth: n + 1 },
          ...{ day: dayAfter(TODAY, n * 14), start: 600, minutes: 30 },
        })),
      }),
  };
}

/** Bookings as an address wants them: with `booked=taken` somebody else is always quicker. */
export function fakeBookings(wanted: URLSearchParams): ConsoleModel['booking'] {
  const isQuiet = wanted.has('empty');
  return {
    matters: () => Promise.resolve(MATTERS),
    slots: (asked) => Promise.resolve(isQuiet ? { places: [], slots: [] } : freeSlots(asked)),
    hold({ centerId, deskId, day, start }) {
      const slot = { day, start, minutes: 30, centerId, deskId };
      if (wanted.get('booked') === 'taken') {
        const nearest = [45, 90, 135].map((later) => ({ ...slot, start: start + later }));
        return Promise.resolve({ state: 'refused', code: 'SLOT_TAKEN', nearest });
      }
      const until = Date.now() + HOLD_MS;
      return Promise.resolve({ state: 'held', bookingId: 'held', until, inMs: HOLD_MS, slot });
    },
    book: () => Promise.resolve({ number: '412345' }),
    move: ({ day, start }) =>
      Promise.resolve({
        state: 'moved',
        slot: { day, start, minutes: 30, centerId: 'setagaya-1', deskId: 'd1' },
      }),
    ...{ cancel: DONE, keep: DONE, act: DONE, delay: DONE },
    ...seriesOf(),
    read: () => {
      const [first] = bookingsOn([TODAY]);
      if (first === undefined) throw new TypeError('no bookings on this day');
      return Promise.resolve({ ...first, phone: '0300000000' });
    },
    list({ place, fromDay, days }) {
      if (isQuiet) return Promise.resolve({ bookings: [] });
      if (place.kind === 'staff') return Promise.resolve({ bookings: [...ownBookings()] });
      const shown = Array.from({ length: days }, (_, at) => dayAfter(fromDay, at));
      return Promise.resolve({ bookings: [...bookingsOn(shown)] });
    },
    toSettle: () => Promise.resolve({ bookings: isQuiet ? [] : [...TO_SETTLE] }),
    slip: () => Promise.resolve(slip()),
    callList: ({ day }) => {
      const shown = day ?? dayAfter(TODAY);
      const all = isQuiet ? [] : bookingsOn([shown]).filter(({ hasPhone }) => hasPhone);
      const called = all.toSorted((a, b) => a.start - b.start);
      const bookings = called.slice(0, 14).map((booking, at) => ({
        ...{ ...booking, name: `ヤマダ${String(at + 1)}`, phone: '0300000000' },
        reminder: at > 3 ? null : ({ result: at === 2 ? 'noAnswer' : 'told', at: NOW } as const),
      }));
      return Promise.resolve({ day: shown, bookings, withoutPhone: isQuiet ? 0 : 3 });
    },
    remind: DONE,
  };
}
