import { describe, expect, it } from 'vitest';
import { hoursOfDesk, nextOpenDay, openingAt, openPartsOn } from './opening.ts';
import { DEFAULT_HOURS, type OpeningHours, type Span, type Weekday } from './openingHours.ts';

const TOKYO = 'Asia/Tokyo';
/** An instant as clocks in Tokyo show it, which know no summer time. */
const at = (text: string): number => Date.parse(`${text}+09:00`);
const holidayOn = (day: string): string | null =>
  ({ '2026-11-23': '勤労感謝の日', '2027-01-01': '元日' })[day] ?? null;

const week = (spans: readonly Span[]): Record<Weekday, readonly Span[]> => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});
const hours = (place: OpeningHours['place'], changes: Partial<OpeningHours>): OpeningHours => ({
  ...DEFAULT_HOURS,
  place,
  ...changes,
});
const WARD = { kind: 'ward' } as const;
const CENTER = { kind: 'center', centerId: 'ikejiri' } as const;
const DESK = { kind: 'desk', deskId: 'welfare' } as const;
const ALWAYS = { week: week([{ from: '00:00', until: '23:59' }]), openOnHolidays: true };
const HERE = { centerId: 'ikejiri', deskId: 'welfare' };

const opening = (text: string, ...all: OpeningHours[]) =>
  openingAt(all, HERE, holidayOn, at(text), TOKYO);

describe('a ward that has set no hours', () => {
  it('[OH1] is open from Monday to Friday, 8:30 to 17:00', () => {
    const open = { state: 'open', closesAt: at('2026-11-20T17:00') };
    expect(opening('2026-11-20T08:30')).toEqual(open);
    expect(opening('2026-11-20T16:59:59')).toEqual(open);
    expect(opening('2026-11-20T08:29:59')).toMatchObject({
      because: 'outside-hours',
      opensAt: at('2026-11-20T08:30'),
    });
  });

  it('[OH2] closes on holidays, and says which and when it opens again', () => {
    expect(opening('2026-11-20T17:00')).toEqual({
      state: 'closed',
      because: 'outside-hours',
      reason: null,
      opensAt: at('2026-11-24T08:30'),
    });
    expect(opening('2026-11-23T10:00')).toEqual({
      state: 'closed',
      because: 'holiday',
      reason: '勤労感謝の日',
      opensAt: at('2026-11-24T08:30'),
    });
  });

  it.each(['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03'])(
    '[OH3] closes at the end of the year: %s',
    (day) => {
      expect(opening(`${day}T10:00`)).toMatchObject({
        because: 'year-end',
        opensAt: at('2027-01-04T08:30'),
      });
    },
  );

  it('[OH3] is open on the days before and after', () => {
    expect(opening('2026-12-28T10:00').state).toBe('open');
    expect(opening('2027-01-04T10:00').state).toBe('open');
  });
});

describe('hours of a place', () => {
  it('[OH4] the desk counts more than the ward, and the center too', () => {
    const ward = hours(WARD, { week: week([]) });
    const both = { week: week([{ from: '09:00', until: '18:00' }]) };
    expect(opening('2026-11-20T10:00', ward).state).toBe('closed');
    expect(opening('2026-11-20T17:30', hours(DESK, both), hours(CENTER, both), ward)).toEqual({
      state: 'open',
      closesAt: at('2026-11-20T18:00'),
    });
  });

  it('[OH5] desk and center both have to be open', () => {
    const late = hours(DESK, { week: week([{ from: '13:00', until: '20:00' }]) });
    expect(opening('2026-11-20T18:00', late).state).toBe('closed');
    expect(opening('2026-11-20T10:00', late)).toMatchObject({ opensAt: at('2026-11-20T13:00') });
    expect(opening('2026-11-20T14:00', late)).toMatchObject({ closesAt: at('2026-11-20T17:00') });
  });

  it('[OH5] without a desk the center alone counts', () => {
    const shut = [hours(DESK, { week: week([]) })];
    const place = { centerId: 'ikejiri', deskId: null };
    const now = at('2026-11-20T10:00');
    expect(openingAt(shut, place, holidayOn, now, TOKYO).state).toBe('open');
    expect(openingAt(shut, HERE, holidayOn, now, TOKYO).state).toBe('closed');
  });

  it('[OH5] never both open: there is no next opening', () => {
    const night = hours(DESK, { week: week([{ from: '20:00', until: '22:00' }]) });
    expect(opening('2026-11-20T21:00', night)).toMatchObject({ state: 'closed', opensAt: null });
  });

  it('[OH6] closes over lunch, and not between spans that touch', () => {
    const lunch = week([
      { from: '13:00', until: '15:00' },
      { from: '09:00', until: '12:00' },
      { from: '15:00', until: '17:00' },
    ]);
    const ward = hours(WARD, { week: lunch });
    expect(opening('2026-11-20T12:30', ward)).toMatchObject({ opensAt: at('2026-11-20T13:00') });
    expect(opening('2026-11-20T14:00', ward)).toMatchObject({ closesAt: at('2026-11-20T17:00') });
  });

  it('[OH6] until 23:59 is until midnight, and goes on if the next day begins there', () => {
    const night = hours(WARD, { ...ALWAYS, openAtYearEnd: true });
    expect(opening('2026-11-20T23:59:30', night).state).toBe('open');
    const friday = { ...week([]), fri: [{ from: '20:00', until: '23:59' }] };
    expect(opening('2026-11-20T23:59:30', hours(WARD, { week: friday }))).toEqual({
      state: 'open',
      closesAt: at('2026-11-21T00:00'),
    });
    const saturday = { ...friday, sat: [{ from: '00:00', until: '02:00' }] };
    expect(opening('2026-11-20T22:00', hours(WARD, { week: saturday }))).toMatchObject({
      closesAt: at('2026-11-21T02:00'),
    });
  });
});

describe('exceptions', () => {
  const typhoon = { day: '2026-11-20', spans: [], reason: '台風のため' };

  it('[OH7] a day without hours is closed, with its reason', () => {
    expect(opening('2026-11-20T10:00', hours(WARD, { exceptions: [typhoon] }))).toEqual({
      state: 'closed',
      because: 'exception',
      reason: '台風のため',
      opensAt: at('2026-11-24T08:30'),
    });
  });

  it('[OH7] a day with other hours: the reason counts when one would have come in vain', () => {
    const short = { ...typhoon, spans: [{ from: '10:00', until: '12:00' }] };
    const ward = hours(WARD, { exceptions: [short] });
    expect(opening('2026-11-20T11:00', ward)).toMatchObject({ closesAt: at('2026-11-20T12:00') });
    expect(opening('2026-11-20T14:00', ward)).toMatchObject({ because: 'exception' });
    expect(opening('2026-11-20T20:00', ward)).toMatchObject({ because: 'outside-hours' });
  });

  it('[OH7] counts more than a holiday and the end of the year', () => {
    const open = { spans: [{ from: '10:00', until: '12:00' }], reason: '臨時開庁' };
    const ward = hours(WARD, {
      exceptions: [
        { ...open, day: '2026-11-23' },
        { ...open, day: '2026-12-30' },
      ],
    });
    expect(opening('2026-11-23T11:00', ward).state).toBe('open');
    expect(opening('2026-12-30T11:00', ward).state).toBe('open');
  });

  it('[OH8] of two reasons the more telling one is told', () => {
    const ward = hours(WARD, {});
    const center = hours(CENTER, { exceptions: [typhoon] });
    expect(opening('2026-11-20T20:00', ward, center)).toMatchObject({ reason: '台風のため' });
  });
});

describe('time zones', () => {
  it('[OH9] the clocks of the ward count, also on the day they are set', () => {
    // Summer time begins in Berlin on 2027-03-28 and ends on 2026-10-25.
    const night = hours(WARD, { week: week([{ from: '00:00', until: '04:00' }]) });
    const closesAt = (now: string): number | null => {
      const o = openingAt([night], HERE, () => null, Date.parse(now), 'Europe/Berlin');
      return o.state === 'open' ? o.closesAt : null;
    };
    expect(closesAt('2027-03-28T00:30Z')).toBe(Date.parse('2027-03-28T02:00Z'));
    expect(closesAt('2026-10-25T00:30Z')).toBe(Date.parse('2026-10-25T03:00Z'));
  });

  it('[OH10] tells of a day in which halves of it desk and center are open together', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-12-30'];
    const both = ['morning', 'afternoon'];
    expect(days.map((day) => openPartsOn([], HERE, holidayOn, day))).toEqual([both, [], [], []]);
    const until = (time: string) => ({ week: week([{ from: '08:30', until: time }]) });
    const parts = (...all: OpeningHours[]) => openPartsOn(all, HERE, holidayOn, '2026-11-20');
    expect(parts(hours(DESK, until('12:00')))).toEqual(['morning']);
    expect(parts(hours(DESK, until('12:01')))).toEqual(both);
    const late = { week: week([{ from: '13:00', until: '19:00' }]) };
    expect(parts(hours(DESK, late))).toEqual(['afternoon']);
    expect(parts(hours(DESK, late), hours(CENTER, until('12:00')))).toEqual([]);
  });

  it('[OH4] a desk has hours of its own, or those of the ward, whatever the center', () => {
    const [desk, ward] = [hours(DESK, ALWAYS), hours(WARD, {})];
    expect(hoursOfDesk([hours(CENTER, ALWAYS), ward, desk], 'welfare')).toBe(desk);
    expect(hoursOfDesk([hours(CENTER, ALWAYS), ward], 'welfare')).toBe(ward);
    expect(hoursOfDesk([], 'welfare')).toBe(DEFAULT_HOURS);
  });
});

it('[BD18] the next day that is open goes past weekends, holidays and days on which a place is closed', () => {
  const shut = hours(CENTER, { exceptions: [{ day: '2026-11-24', spans: [], reason: '工事' }] });
  const next = (kind: 'center' | 'desk', today: string) =>
    nextOpenDay([shut], { kind, id: kind === 'center' ? 'ikejiri' : 'welfare' }, holidayOn, today);
  expect(next('center', '2026-11-19')).toBe('2026-11-20');
  // Friday: Monday is a holiday, and on Tuesday the center is closed.
  expect([next('center', '2026-11-20'), next('desk', '2026-11-20')]).toEqual([
    ...['2026-11-25', '2026-11-24'],
  ]);
  expect(
    nextOpenDay(
      [hours(DESK, { week: week([]) })],
      { kind: 'desk', id: 'welfare' },
      holidayOn,
      '2026-11-20',
    ),
  ).toBeNull();
});
