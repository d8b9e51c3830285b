import {
  COME_BACK_REASONS,
  countedOn,
  emptyMonth,
  emptyTally,
  monthAfter,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  WAIT_MINUTES,
  type Count,
  type MonthFigures,
} from '@madoguchi/domain';
import { monthFiguresKind, surveyTallyKind, type Database } from '@madoguchi/signaling-server';
import type { Chance } from './chance.ts';

/** How visits end, each with about how often; those that are a column of the public table together have one number. */
const ENDINGS = [
  ['settled', 0, 60],
  ['unsettled', 1, 8],
  ['comeBack', 2, 9],
  ['callback', 3, 2],
  ['booking', 3, 2],
  ['telephone', 3, 2],
  ['paper', 3, 2],
  ['cancelled', 4, 8],
  ['dropped', 5, 2],
] as const;
type Ending = (typeof ENDINGS)[number];
const COLUMNS = 6;
/** Of the demo ward. */
const DESK = 'setagaya-health-welfare';
const TOPIC = 'care';

/** How many visits there are in a year: from a ward that has just begun to one that is busy. */
const visitsIn = (chance: Chance): number => Math.floor(3 * 10 ** (chance.share() * 3.3));

/** What is counted of one visit. */
function countsOfOne(chance: Chance, [ending]: Ending): readonly Count[] {
  const language = chance.pick(
    SPOKEN_LANGUAGES.map((tag) => [tag, tag === 'ja' ? 100 : 2] as const),
  );
  const isTalk = ['settled', 'unsettled', 'comeBack', 'dropped'].includes(ending);
  const reason = COME_BACK_REASONS[chance.below(COME_BACK_REASONS.length)] ?? 'other';
  const talked: readonly Count[] = [
    ['answered', 1],
    [`wait.${chance.below(WAIT_MINUTES.length)}`, 1],
    ['talkMinutes', 1 + chance.below(40)],
  ];
  return [
    ['visits', 1],
    [`outcome.${ending}`, 1],
    [`language.${language}`, 1],
    ...(isTalk ? talked : []),
    ...(ending === 'comeBack' ? [[`comeBack.${reason}`, 1] as const] : []),
    ...SUPPORTS.filter(() => chance.below(40) === 0).map((each): Count => [`support.${each}`, 1]),
  ];
}

/** What is counted of work besides visits: so many begun, of which some came to each of their ends. */
function workCounts(chance: Chance, visits: number): readonly Count[] {
  const some = (): number => chance.below(Math.max(2, visits / 4));
  const [bookings, procedures, handoffs] = [some(), some(), some()];
  const kept = chance.below(bookings + 1);
  const absent = chance.below(bookings - kept + 1);
  const submitted = chance.below(procedures + 1);
  return [
    ['bookings', bookings],
    ['bookingsKept', kept],
    ['bookingsAbsent', absent],
    ['bookingsCancelled', chance.below(bookings - kept - absent + 1)],
    ['procedures', procedures],
    ['proceduresSubmitted', submitted],
    ['proceduresCompleted', chance.below(submitted + 1)],
    ['handoffs', handoffs],
    ['handoffsSettled', chance.below(handoffs + 1)],
  ];
}

/** A year as it was: by center, how visits ended, in the order of the columns of the public table. */
export type TrueCells = readonly (readonly number[])[];

/**
 * Puts the figures of a fiscal year of a ward with these centers into its database, each a row by month and place as the server
 * keeps them, with who was not served and what residents said.
 */
export async function generateYear(
  db: Database,
  chance: Chance,
  { fiscalYear, centerIds }: { readonly fiscalYear: number; readonly centerIds: readonly string[] },
): Promise<TrueCells> {
  const visits = visitsIn(chance);
  const weights = centerIds.map((id, n) => [id, 1 / (1 + n)] as const);
  const rows = new Map<string, MonthFigures>();
  const cells = centerIds.map(() => Array.from({ length: COLUMNS }, () => 0));
  const add = (centerId: string, month: string, counts: readonly Count[]): void => {
    const place = { month, centerId, deskId: DESK, topicId: TOPIC, kioskId: '' };
    const row = rows.get(`${month} ${centerId}`) ?? emptyMonth(place);
    rows.set(`${month} ${centerId}`, { ...row, total: countedOn(row.total, counts) });
  };
  const anyMonth = (): string => monthAfter(`${String(fiscalYear)}-04`, chance.below(12));
  let withoutOffer = 0;
  for (let n = 0; n < visits; n += 1) {
    const centerId = chance.pick(weights);
    const ending = chance.pick(ENDINGS.map((each) => [each, each[2]] as const));
    if (ending[1] === 3) withoutOffer += 1;
    const row = cells[centerIds.indexOf(centerId)] ?? [];
    row[ending[1]] = (row[ending[1]] ?? 0) + 1;
    add(centerId, anyMonth(), countsOfOne(chance, ending));
  }
  add(centerIds[0] ?? '', anyMonth(), workCounts(chance, visits));
  const demand = { nobodyFree: withoutOffer + chance.below(9), closed: chance.below(12) };
  await put(db, { fiscalYear, rows: [...rows.values()], demand, chance, visits });
  return cells;
}

interface Generated {
  readonly fiscalYear: number;
  readonly rows: readonly MonthFigures[];
  readonly demand: { readonly nobodyFree: number; readonly closed: number };
  readonly chance: Chance;
  readonly visits: number;
}

const put = (db: Database, { fiscalYear, rows, demand, chance, visits }: Generated) =>
  db.write((stores) => {
    for (const row of rows) stores.records(monthFiguresKind).put(row);
    const at = Date.parse(`${String(fiscalYear)}-06-15T03:00:00Z`);
    const place = { centerId: rows[0]?.centerId ?? '', deskId: DESK, topicId: TOPIC };
    const came = { ...place, way: 'paper', at } as const;
    for (let n = 0; n < demand.nobodyFree; n += 1) {
      stores.unmetDemand.count({ ...came, because: 'nobody-free' });
    }
    for (let n = 0; n < demand.closed; n += 1) {
      stores.unmetDemand.count({ ...came, because: 'closed' });
    }
    const said = { ...place, day: `${String(fiscalYear)}-06-15`, language: 'ja', ending: 'met' };
    const any = (): number => chance.below(Math.max(2, visits / 3));
    const faces = { good: any(), fair: any(), bad: any() };
    stores
      .records(surveyTallyKind)
      .put({ ...emptyTally({ ...said, language: 'ja', ending: 'met' }), faces });
  });

/** A correction, as it comes after a report: the record of one visit says that somebody has to come again. */
export const correct = (db: Database, fiscalYear: number): Promise<void> =>
  db.write((stores) => {
    const kept = stores.records(monthFiguresKind);
    const row = kept
      .all()
      .find(
        ({ month, total }) =>
          month >= `${String(fiscalYear)}-04` &&
          month < `${String(fiscalYear + 1)}-04` &&
          'outcome.settled' in total,
      );
    if (row === undefined) return;
    const counts = [
      ['outcome.settled', -1],
      ['outcome.comeBack', 1],
      ['comeBack.equipment', 1],
    ] as const;
    kept.put({ ...row, total: countedOn(row.total, counts) });
  });
