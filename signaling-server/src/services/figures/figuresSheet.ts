import {
  COME_BACK_REASONS,
  countIn,
  SPOKEN_LANGUAGES,
  STEPS,
  SUPPORTS,
  type Counter,
  type Counts,
  type SteppedCounter,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { writeCsv } from '../admin/csv/csvText.ts';
import { namesOf } from './names.ts';
import { LANGUAGE_NAMES, REASON_NAMES, SUPPORT_NAMES } from './words.ts';

type Column = readonly [string, Counter];

const BY = {
  ...{ month: '月', day: '日', branch: '総合支所' },
  ...{ center: 'まちづくりセンター', desk: '窓口', topic: '用件', kiosk: '相談端末' },
} as const satisfies Record<RouteBody<'wardFigures'>['by'], string>;

/** Steps in words: `1分以下`, `1分をこえ2分以下`, …, `60分をこえる`. */
function steps(unit: string, name: string, counter: SteppedCounter): readonly Column[] {
  const bounds: readonly number[] = STEPS[counter];
  return [...bounds.keys(), bounds.length].map((step): Column => {
    const [over, upTo] = [bounds[step - 1], bounds[step]];
    const above = over === undefined ? '' : `${String(over)}${unit}をこえ`;
    const below = upTo === undefined ? 'る' : `${String(upTo)}${unit}以下`;
    return [`${name} ${above}${below}`, `${counter}.${step}`];
  });
}

/** Every hour of a day; kiosks are also stood at before and after the hours of the ward. */
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const COLUMNS: readonly Column[] = [
  ['受付', 'visits'],
  ['お話しできた', 'answered'],
  ['待つのをやめた', 'outcome.cancelled'],
  ['応じられなかった（空きなし）', 'unmet.nobodyFree'],
  ['応じられなかった（時間外）', 'unmet.closed'],
  ['通信が切れて終わった', 'outcome.dropped'],
  ['用がすんだ', 'outcome.settled'],
  ['続きがある', 'outcome.unsettled'],
  ['出直し', 'outcome.comeBack'],
  ...COME_BACK_REASONS.map((reason): Column => [
    `出直し ${REASON_NAMES[reason]}`,
    `comeBack.${reason}`,
  ]),
  ...steps('分', '待ち時間', 'wait'),
  ['担当が話した分', 'talkMinutes'],
  ['一緒に入った職員の分', 'othersMinutes'],
  ['記録を書いた分', 'writeMinutes'],
  ['お話し中に通信が切れた回数', 'lineCuts'],
  ['引継ぎ', 'handoffs'],
  ['終わった引継ぎ', 'handoffsSettled'],
  ...steps('日', '引継ぎの日数', 'handoffDays'),
  ['予約', 'bookings'],
  ['予約どおりお話しした', 'bookingsKept'],
  ['予約に来なかった', 'bookingsAbsent'],
  ['予約の取消し', 'bookingsCancelled'],
  ['始めた手続き', 'procedures'],
  ['受け付けた手続き', 'proceduresSubmitted'],
  ['終わった手続き', 'proceduresCompleted'],
  ...steps('日', '手続きの日数', 'procedureDays'),
  ...HOURS.map((hour): Column => [`応じられなかった ${String(hour)}時台`, `unmetHour.${hour}`]),
  ...SPOKEN_LANGUAGES.map((each): Column => [`ことば ${LANGUAGE_NAMES[each]}`, `language.${each}`]),
  ...SUPPORTS.map((each): Column => [`配慮 ${SUPPORT_NAMES[each]}`, `support.${each}`]),
];

const TOTAL = '合計';

/** Figures as a table: its head, a row each, and all of them together last. */
export interface FiguresSheet {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** Every counter is a column. */
export function figuresSheet(
  stores: Stores,
  { by }: RouteBody<'wardFigures'>,
  { rows, total }: RouteResponse<'wardFigures'>,
): FiguresSheet {
  const names = namesOf(
    stores,
    by,
    rows.map(({ key }) => key),
  );
  const countsOf = (counts: Counts) => COLUMNS.map(([, counter]) => countIn(counts, counter));
  return {
    head: [BY[by], ...COLUMNS.map(([name]) => name)],
    rows: [
      ...rows.map(({ key, counts }) => ({ name: names.get(key) ?? key, counts: countsOf(counts) })),
      { name: TOTAL, counts: countsOf(total) },
    ],
  };
}

/** The same as CSV. */
export const sheetAsCsv = ({ head, rows }: FiguresSheet): string =>
  writeCsv([head, ...rows.map(({ name, counts }) => [name, ...counts.map(String)])]);
