import {
  COME_BACK_REASONS,
  countIn,
  HANDOFF_DAYS,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  WAIT_MINUTES,
  type Counter,
  type Counts,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { writeCsv } from '../admin/csv/csvText.ts';
import { namesOf } from './names.ts';

type Column = readonly [string, Counter];

const BY = {
  ...{ month: '月', day: '日', branch: '総合支所' },
  ...{ center: 'まちづくりセンター', desk: '窓口', topic: '用件' },
} as const satisfies Record<RouteBody<'wardFigures'>['by'], string>;

/** Steps in words: `1分以下`, `1分をこえ2分以下`, …, `60分をこえる`. */
const steps = (
  bounds: readonly number[],
  unit: string,
  name: string,
  counter: 'wait' | 'handoffDays',
): readonly Column[] =>
  [...bounds.keys(), bounds.length].map((step) => {
    const [over, upTo] = [bounds[step - 1], bounds[step]];
    const above = over === undefined ? '' : `${String(over)}${unit}をこえ`;
    const below = upTo === undefined ? 'る' : `${String(upTo)}${unit}以下`;
    return [`${name} ${above}${below}`, `${counter}.${step}`];
  });

/** As the form of the record says them. */
const REASONS = {
  ...{ 'papers-missing': '書類が足りない', 'original-needed': '原本が必要' },
  ...{ 'identity-check': '本人確認が必要', 'other-office': 'ほかの役所・機関の担当' },
  ...{ 'not-on-screen': '画面ではできない手続き', equipment: '機器・回線の不具合' },
  other: 'そのほか',
} as const satisfies Record<(typeof COME_BACK_REASONS)[number], string>;

const LANGUAGES = {
  ...{ ja: '日本語', en: '英語', zh: '中国語', ko: '韓国語', vi: 'ベトナム語' },
  ...{ ne: 'ネパール語', es: 'スペイン語', pt: 'ポルトガル語', tl: 'タガログ語' },
} as const satisfies Record<(typeof SPOKEN_LANGUAGES)[number], string>;

const NEEDS = {
  ...{ 'sign-language': '手話', writing: '筆談', interpreter: '通訳' },
} as const satisfies Record<(typeof SUPPORTS)[number], string>;

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
  ...COME_BACK_REASONS.map((reason): Column => [`出直し ${REASONS[reason]}`, `comeBack.${reason}`]),
  ...steps(WAIT_MINUTES, '分', '待ち時間', 'wait'),
  ['お話しした分', 'talkMinutes'],
  ['引継ぎ', 'handoffs'],
  ['終わった引継ぎ', 'handoffsSettled'],
  ...steps(HANDOFF_DAYS, '日', '引継ぎの日数', 'handoffDays'),
  ...SPOKEN_LANGUAGES.map((each): Column => [`ことば ${LANGUAGES[each]}`, `language.${each}`]),
  ...SUPPORTS.map((each): Column => [`配慮 ${NEEDS[each]}`, `support.${each}`]),
];

const TOTAL = '合計';

/** Figures as a file: a row each, and all of them together last. */
export function figuresAsCsv(
  stores: Stores,
  { by }: RouteBody<'wardFigures'>,
  { rows, total }: RouteResponse<'wardFigures'>,
): string {
  const names = namesOf(
    stores,
    by,
    rows.map(({ key }) => key),
  );
  const cells = (counts: Counts) => COLUMNS.map(([, counter]) => String(countIn(counts, counter)));
  return writeCsv([
    [BY[by], ...COLUMNS.map(([name]) => name)],
    ...rows.map(({ key, counts }) => [names.get(key) ?? key, ...cells(counts)]),
    [TOTAL, ...cells(total)],
  ]);
}
