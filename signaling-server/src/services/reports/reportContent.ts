import {
  localDay,
  writtenDay,
  type BreakdownTold,
  type ListTold,
  type NamedCount,
  type PublicCount,
  type ReportBreakdown,
  type ReportList,
  type ReportNumbers,
  type ReportSection,
  type ReportTexts,
  type ToldStep,
} from '@madoguchi/domain';
import type { ReportBlock, ReportDocument } from '../../ports/reportDocuments.ts';

/** What a document is made of: a report that is frozen, or a draft as it would be frozen now. */
export interface ReportFacts {
  readonly fiscalYear: number;
  readonly texts: ReportTexts;
  readonly numbers: ReportNumbers;
  /** `null` of a draft. */
  readonly frozen: { readonly at: number; readonly checksum: string } | null;
}

const SECTION_NAMES = {
  ...{ opening: 'はじめに', figures: '相談の数', comeBack: '出直しを減らすために' },
  ...{ voices: '利用者の声', changes: '昨年度から変えたこと', next: 'これから' },
} as const satisfies Record<ReportSection, string>;

const BREAKDOWN_NAMES = {
  ...{ months: '月ごとの相談', reasons: '出直しの理由', handoffs: '引継ぎ' },
  ...{
    procedures: '画面で一緒に始めた手続き',
    bookings: '予約',
    unmet: '受付番号を取らずに終わった相談',
  },
  faces: '終わりに選ばれた顔',
} as const satisfies Record<ReportBreakdown, string>;

const LIST_NAMES = {
  ...{ languages: '日本語のほかのことば', supports: '手話・筆談・通訳' },
} as const satisfies Record<ReportList, string>;

/** Under which text each breakdown and list stands. */
const PLACES = {
  ...{ figures: ['months', 'unmet', 'bookings', 'procedures', 'handoffs'] },
  ...{ comeBack: ['reasons'], voices: ['faces'] },
} as const satisfies Partial<Record<ReportSection, readonly ReportBreakdown[]>>;

const WITHHELD = 'x';
const shown = (count: PublicCount): string => (count === null ? WITHHELD : String(count));

/** A report as it is read, on paper and on a page. */
export function reportContent(facts: ReportFacts, timeZone: string): ReportDocument {
  const { fiscalYear, texts, numbers, frozen } = facts;
  const year = String(fiscalYear);
  const span = `${year}年4月から${String(fiscalYear + 1)}年3月まで`;
  const section = (name: ReportSection, told: readonly ReportBlock[]): readonly ReportBlock[] => {
    const blocks = [...paragraphs(texts[name]), ...told];
    return blocks.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: SECTION_NAMES[name] }, ...blocks];
  };
  return {
    title: `まちづくりセンターのオンライン相談 ${year}年度の報告`,
    subtitle: frozen === null ? `${span}（下書き）` : span,
    blocks: [
      ...section('opening', []),
      ...section('figures', [
        ...endings(numbers),
        ...waits(numbers),
        ...PLACES.figures.flatMap((name) => breakdown(name, numbers.breakdowns[name])),
        ...(['languages', 'supports'] as const).flatMap((name) => list(name, numbers.lists[name])),
      ]),
      ...section(
        'comeBack',
        PLACES.comeBack.flatMap((name) => breakdown(name, numbers.breakdowns[name])),
      ),
      ...section(
        'voices',
        PLACES.voices.flatMap((name) => breakdown(name, numbers.breakdowns[name])),
      ),
      ...section('changes', []),
      ...section('next', []),
      ...howCounted(frozen, timeZone),
    ],
    day: frozen === null ? `${String(fiscalYear + 1)}-03-31` : localDay(frozen.at, timeZone),
  };
}

/** A text as it was typed: an empty line begins a new paragraph. */
const paragraphs = (text: string): readonly ReportBlock[] =>
  text
    .split(/\n\s*\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({ kind: 'paragraph', text: each }));

function endings({ endings: table, before }: ReportNumbers): readonly ReportBlock[] {
  if (table.rows.length === 0) {
    return [{ kind: 'paragraph', text: 'この年度の相談はありませんでした。' }];
  }
  const rows = [
    ...table.rows.map(({ name, cells }) => ({ head: name, cells: cells.map(shown) })),
    { head: '合計', cells: table.totals.map(shown) },
    ...(before === null
      ? []
      : [
          {
            head: `${String(before.fiscalYear)}年度の合計`,
            cells: before.totals.map(shown),
          },
        ]),
  ];
  return [
    { kind: 'heading', level: 3, text: '相談がどう終わったか' },
    {
      ...{ kind: 'table', caption: 'センターごとの相談の件数', rows },
      columns: ['まちづくりセンター', ...table.columns],
    },
  ];
}

function waits({ wait, minutesEach }: ReportNumbers): readonly ReportBlock[] {
  const half =
    wait.half === null
      ? '相談が少ないため、待ち時間は言えません。'
      : `半分の方の待ち時間は${stepWords(wait.half)}でした。`;
  const nine =
    wait.nineInTen === null ? '' : `10人のうち9人の待ち時間は${stepWords(wait.nineInTen)}でした。`;
  const minutes =
    minutesEach === null ? '' : `1件にかかった職員の時間は、約${String(minutesEach)}分でした。`;
  return [
    { kind: 'heading', level: 3, text: '待ち時間と職員の時間' },
    { kind: 'paragraph', text: `${half}${nine}${minutes}` },
  ];
}

function stepWords({ over, upTo }: ToldStep): string {
  if (upTo === null) return `${String(over)}分より長い時間`;
  return over === 0 ? `${String(upTo)}分以内` : `${String(over)}分から${String(upTo)}分`;
}

const NOT_TOLD = '件数が少ないため、載せません。';

function breakdown(name: ReportBreakdown, told: BreakdownTold): readonly ReportBlock[] {
  const title = BREAKDOWN_NAMES[name];
  const head: ReportBlock = { kind: 'heading', level: 3, text: title };
  if (told === null) return [head, { kind: 'paragraph', text: NOT_TOLD }];
  if (told.total === 0) return [head, { kind: 'paragraph', text: 'ありませんでした。' }];
  return [head, countTable(title, [...told.parts, { name: '計', count: told.total }])];
}

function list(name: ReportList, counts: ListTold): readonly ReportBlock[] {
  const head: ReportBlock = { kind: 'heading', level: 3, text: LIST_NAMES[name] };
  if (counts === null) return [head, { kind: 'paragraph', text: NOT_TOLD }];
  if (counts.length === 0) return [head, { kind: 'paragraph', text: 'ありませんでした。' }];
  return [head, countTable(LIST_NAMES[name], counts)];
}

const countTable = (caption: string, counts: readonly NamedCount[]): ReportBlock => ({
  ...{ kind: 'table', caption: `${caption}（件数）`, columns: ['項目', '件数'] },
  rows: counts.map(({ name, count }) => ({ head: name, cells: [shown(count)] })),
});

/** How it was counted, and by what a reader can tell that it is the one that was published. */
function howCounted(frozen: ReportFacts['frozen'], timeZone: string): readonly ReportBlock[] {
  const how: readonly ReportBlock[] = [
    { kind: 'heading', level: 2, text: '数え方' },
    {
      kind: 'paragraph',
      text: `相談は、受付番号を取った日に数えています。「${WITHHELD}」は、1件から4件の数と、それを計算で求められる数を、だれのことか分からないように伏せたものです。0件は0と書いています。`,
    },
  ];
  if (frozen === null) return how;
  const day = writtenDay(localDay(frozen.at, timeZone), 'ja', 'bothCalendars');
  return [
    ...how,
    {
      kind: 'paragraph',
      text: `この報告の数と文は、${day}に確定しました。確認用の値（SHA-256）：${frozen.checksum}`,
    },
  ];
}
