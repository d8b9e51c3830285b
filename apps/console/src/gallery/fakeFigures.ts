import { countsTogether, emptyReport, monthAfter, type Counts } from '@madoguchi/domain';
import { routes, type RouteResponse } from '@madoguchi/protocol';

/** A month in which some came, with few enough of most that little can be said of them. */
const monthWith = (n: number): Counts => ({
  ...{ visits: 18 + ((n * 7) % 23), answered: 15 + ((n * 7) % 20), talkMinutes: 260 + n * 31 },
  ...{ 'wait.0': 6, 'wait.2': 5 + (n % 4), 'wait.5': 3, 'wait.8': 1 },
  ...{ 'outcome.settled': 12 + (n % 5), 'outcome.comeBack': 2 + (n % 3), 'outcome.cancelled': 2 },
  ...{ 'comeBack.papers-missing': 1 + (n % 3), 'comeBack.original-needed': 1 },
  ...{ 'unmet.nobodyFree': n % 3, 'unmet.closed': 1, handoffs: 4, handoffsSettled: 3 },
  ...{ 'handoffDays.0': 2, 'handoffDays.2': 1, 'language.en': n % 2, 'language.zh': 1 },
  ...{ writeMinutes: 80 + n * 9, othersMinutes: 12 * (n % 3), lineCuts: n % 2 },
  ...{ bookings: 6, bookingsKept: 4 + (n % 2), bookingsAbsent: 1, bookingsCancelled: n % 2 },
  ...{ procedures: 5, proceduresSubmitted: 4, proceduresCompleted: 3, 'procedureDays.3': 3 },
  ...{ 'unmetHour.9': 1, 'unmetHour.17': n % 3, 'outcome.dropped': n % 2 },
  ...{ 'support.sign-language': n % 2, 'support.writing': 1 },
});

/** 数字 as a server with some months of visits tells them. */
export function fakeFigures(): Readonly<Record<string, (body: unknown) => unknown>> {
  return {
    wardFigures(body) {
      const { from, months, by, place } = routes.wardFigures.body.parse(body);
      const isTime = by === 'month' || by === 'day';
      const keys = isTime
        ? Array.from({ length: months }, (_, n) => monthAfter(from, n))
        : (PLACES[by] ?? []);
      const rows =
        place?.kind === 'topic' ? [] : keys.map((key, n) => ({ key, counts: monthWith(n) }));
      return {
        total: countsTogether(rows.map(({ counts }) => counts)),
        rows,
        since: monthAfter(from, 1),
        survey: { state: 'told', total: 31, counts: { good: 19, fair: 8, bad: 4 } },
      };
    },
    exportWardFigures: () => '月,受付\r\n',
    exportPublicFigures: () => '年度,まちづくりセンター\r\n',
    lowUseRadar: () => RADAR,
    yearlyReport(body) {
      const { fiscalYear } = routes.yearlyReport.body.parse(body);
      const { texts } = emptyReport(fiscalYear);
      const written = { ...texts, opening: 'オンライン相談を始めて、2年目の報告です。' };
      return { fiscalYear, state: 'draft', texts: written, version: 1, changedAt: 1 };
    },
    publicFiguresDictionary: () => '項目,型,意味\r\n',
  };
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  ...{ center: ['setagaya-1', 'setagaya-2', 'kitazawa-5'], kiosk: ['k1', ''] },
};

const RADAR: RouteResponse<'lowUseRadar'> = {
  ...{ from: '2026-10-26', until: '2026-11-23' },
  centers: [
    {
      ...{ centerId: 'ikejiri', district: '池尻', visits: 1 },
      past: { expected: 7.4, verdict: 'low' },
      peers: { expected: 12.2, verdict: 'low' },
      hints: [
        { kind: 'kioskClosed', count: 1 },
        { kind: 'topicsMissing', topicIds: ['care'] },
        { kind: 'nobodyHelps' },
      ],
    },
    {
      ...{ centerId: 'taishido', district: '太子堂', visits: 2 },
      past: { expected: 0.4, verdict: 'tooFew' },
      ...{ peers: null, hints: [] },
    },
    {
      ...{ centerId: 'wakabayashi', district: '若林', visits: 14 },
      past: { expected: 12.6, verdict: 'usual' },
      peers: { expected: 9.8, verdict: 'usual' },
      hints: [{ kind: 'notServed', count: 3 }],
    },
  ],
};
