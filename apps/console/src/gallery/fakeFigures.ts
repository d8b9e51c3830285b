import { countsTogether, monthAfter, type Counts } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';

/** A month in which some came, with few enough of most that little can be said of them. */
const monthWith = (n: number): Counts => ({
  ...{ visits: 18 + ((n * 7) % 23), answered: 15 + ((n * 7) % 20), talkMinutes: 260 + n * 31 },
  ...{ 'wait.0': 6, 'wait.2': 5 + (n % 4), 'wait.5': 3, 'wait.8': 1 },
  ...{ 'outcome.settled': 12 + (n % 5), 'outcome.comeBack': 2 + (n % 3), 'outcome.cancelled': 2 },
  ...{ 'comeBack.papers-missing': 1 + (n % 3), 'comeBack.original-needed': 1 },
  ...{ 'unmet.nobodyFree': n % 3, 'unmet.closed': 1, handoffs: 4, handoffsSettled: 3 },
  ...{ 'handoffDays.0': 2, 'handoffDays.2': 1, 'language.en': n % 2, 'language.zh': 1 },
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
      };
    },
    exportWardFigures: () => '月,受付\r\n',
    exportPublicFigures: () => '年度,まちづくりセンター\r\n',
    publicFiguresDictionary: () => '項目,型,意味\r\n',
  };
}

const PLACES: Readonly<Record<string, readonly string[]>> = { center: ['ikejiri', 'taishido'] };
