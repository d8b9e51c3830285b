import type { HourLoad } from '@madoguchi/domain';
import { mondayOf } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';

const MORNING = 8;
const EVENING = 19;

/** A week that is busy in the morning, with people who come after the desk has closed. */
const HOURS: readonly HourLoad[] = [0, 1, 2, 3, 4].flatMap((day) =>
  Array.from({ length: EVENING - MORNING }, (_, n) => MORNING + n).flatMap((hour) => {
    if ((day * 5 + hour) % 7 === 0) return [];
    const isClosed = hour < 9 || hour >= 17;
    return [
      {
        hour: day * 24 + hour,
        booked: isClosed ? 0 : (day * 3 + hour * 5) % 9,
        walkIn: isClosed ? 0 : (day * 7 + hour * 11) % 14,
        left: hour === 11 ? 2 : 0,
        nobodyFree: hour === 10 ? 3 : 0,
        closed: isClosed ? 1 + ((day + hour) % 3) : 0,
      },
    ];
  }),
);

/** 混み具合 as a server with some weeks of talks tells it. */
export function fakeLoad(): Readonly<Record<string, (body: unknown) => unknown>> {
  return {
    load(body) {
      const { fromDay } = routes.load.body.parse(body);
      return { monday: mondayOf(fromDay), hours: HOURS };
    },
    exportLoad: () => '曜日,始まり,終わり,予約\r\n',
    whatIf: () => ({ before: 34, after: 40, unmet: 11, met: 9 }),
  };
}
