import type {
  ConsultationRecord,
  RecordRow,
  RouteResponse,
  TopicEffort,
} from '@madoguchi/protocol';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const NOW = Date.now();

const outcome = {
  settled: true,
  comeBack: { needed: true, reason: 'papers-missing' },
  matter: '母の介護保険の申請をしたい。',
  response: '介護保険の申請のしかたを案内し、申請書の書き方をいっしょに確かめた。',
  told: '主治医の意見書が要ること。',
  promised: 'なし',
} satisfies NonNullable<ConsultationRecord['outcome']>;

/** A record that was corrected twice, the newest version first. */
const RECORD_VERSIONS: ConsultationRecord['versions'] = [
  { byName: '世田谷 担当1', at: NOW - 10 * MINUTE_MS, reason: 'left-out', outcome },
  {
    ...{ byName: '世田谷 担当2', at: NOW - 40 * MINUTE_MS, reason: 'wrong-choice' },
    outcome: { ...outcome, told: 'なし' },
  },
  {
    ...{ byName: '世田谷 担当2', at: NOW - 60 * MINUTE_MS, reason: null },
    outcome: { ...outcome, told: 'なし', settled: false },
  },
];

/** What hangs on that record: a card with its words, a wish, and a procedure of another desk. */
const RECORD_BELONGINGS: ConsultationRecord['belongings'] = [
  {
    ...{ kind: 'handoff', id: 'h1', at: NOW - 40 * MINUTE_MS, isOpen: false, results: ['done'] },
    ...{ consultationId: 'c1', specialistName: '世田谷 担当2', attachments: ['a1', 'a2'] },
    counts: [],
    deskName: { ja: '介護予防・地域支援課' },
    texts: [
      { field: 'matter', text: '母の介護保険の申請をしたい。' },
      { field: 'papers', text: '介護保険の保険証' },
    ],
  },
  {
    ...{ kind: 'procedure', id: 'p1', at: NOW - 30 * MINUTE_MS, isOpen: true, attachments: [] },
    ...{ consultationId: 'c1', specialistName: '世田谷 担当2' },
    results: ['procedure-submitted'],
    counts: [
      { field: 'residentFields', value: 0 },
      { field: 'specialistFields', value: 9 },
      { field: 'signatures', value: 1 },
      { field: 'minutes', value: 12 },
    ],
    deskName: { ja: '世田谷総合支所 保健福祉課' },
    texts: [{ field: 'receiptNumber', text: '介-2026-00012' }],
  },
  {
    ...{ kind: 'contact', id: 'k1', at: NOW - 20 * MINUTE_MS, isOpen: false, attachments: [] },
    ...{ consultationId: 'c1', specialistName: null, results: ['callback', 'reached'], texts: [] },
    counts: [],
    deskName: { ja: '世田谷総合支所 保健福祉課' },
  },
];

/** 定型文 of its topic. */
const RECORD_PHRASES: ConsultationRecord['phrases'] = [
  { field: 'response', text: '申請書の書き方を案内し、いっしょに記入した。' },
  { field: 'promised', text: '折り返し、窓口から電話する。' },
];

type StepAbout = ConsultationRecord['history'][number]['about'];

const CARD: StepAbout = { kind: 'handoff', id: 'h1' };
const PROCEDURE: StepAbout = { kind: 'procedure', id: 'p1' };

/** What happened, in its order; a step of what hangs on it leads there. */
const STEPS: readonly (readonly [type: string, about: StepAbout])[] = [
  ...(['request', 'offer', 'accept'] as const).map((type) => [type, null] as const),
  ['procedure.begun', PROCEDURE],
  ['procedure.fileKept', PROCEDURE],
  ['procedure.signed', PROCEDURE],
  ['procedure.submitted', PROCEDURE],
  ['attachment.added', CARD],
  ['hangUp', null],
  ['writeUp', null],
  ['handoff.sent', CARD],
  ['amend', null],
];

const BY_KIOSK: ReadonlySet<string> = new Set([
  'request',
  'procedure.fileKept',
  'procedure.signed',
]);

/** A record that was written up two days ago. */
export const RECORD: ConsultationRecord = {
  consultationId: 'c1',
  ticket: '池尻-012',
  district: '池尻',
  topicName: { ja: '介護・高齢者のこと' },
  deskName: { ja: '世田谷総合支所 保健福祉課' },
  state: 'closed',
  requestedAt: NOW - 2 * DAY_MS,
  closedAt: NOW - 2 * DAY_MS + 25 * MINUTE_MS,
  specialistName: '世田谷 担当2',
  remark: null,
  outcome: {
    settled: true,
    comeBack: { needed: true, reason: 'papers-missing' },
    matter: '母の介護保険の申請をしたい。',
    response: '介護保険の申請のしかたを案内した。',
    told: '主治医の意見書が要ること。',
    promised: 'なし',
  },
  mayAmend: true,
  phrases: RECORD_PHRASES,
  versions: RECORD_VERSIONS,
  belongings: RECORD_BELONGINGS,
  history: STEPS.map(([type, about], index) => ({
    at: NOW - 2 * DAY_MS + index * 3 * MINUTE_MS,
    ...{ type, about, to: '' },
    who: BY_KIOSK.has(type) ? '池尻 相談端末1' : '世田谷 担当2',
  })),
};

export const EFFORT: readonly TopicEffort[] = [
  {
    ...{ topicId: 'care', topicName: { ja: '介護・高齢者のこと', en: 'Care and ageing' } },
    ...{ submitted: 12, written: { none: 9, median: 0 }, signed: { once: 11, median: 1 } },
    minutes: { known: 12, median: 14 },
  },
  {
    ...{ topicId: 'child', topicName: { ja: '子ども・子育てのこと', en: 'Children' } },
    ...{ submitted: 3, written: { none: 1, median: 2 }, signed: { once: 3, median: 1 } },
    minutes: { known: 2, median: 18 },
  },
];

const row = (n: number, changes: Partial<RecordRow> = {}): RecordRow => ({
  ...{ kind: 'consultation', id: `c${String(n)}`, consultationId: `c${String(n)}` },
  ticket: `池尻-${String(n).padStart(3, '0')}`,
  at: NOW - n * 17 * MINUTE_MS,
  topicName: { ja: '介護・高齢者のこと', en: 'Care and ageing' },
  deskName: { ja: '世田谷総合支所 保健福祉課', en: 'Setagaya branch, health and welfare' },
  specialistName: '世田谷 担当1',
  results: ['settled'],
  isOpen: false,
  excerpts: [],
  mayOpen: true,
  ...changes,
});

const rows = [
  row(12, { results: ['settled', 'comeBack', 'amended'] }),
  row(11, {
    ...{ isOpen: true, results: ['unsettled', 'followUp'], specialistName: '世田谷 担当2' },
  }),
  row(10, {
    ...{ results: ['cancelled'], specialistName: null },
    topicName: { ja: '国民健康保険・後期高齢者医療のこと' },
  }),
  row(9, { kind: 'handoff', id: 'h9', results: ['done'] }),
  row(8, { results: ['dropped'] }),
  row(7, { results: ['unmet'], specialistName: null }),
];

const part = (text: string, isMatch = false) => ({ text, isMatch });

/** The same when 「介護」 was looked for. */
const matched = [
  row(12, {
    excerpts: [
      { field: 'matter', parts: [part('母の'), part('介護', true), part('保険の申請をしたい。')] },
      {
        field: 'response',
        parts: [
          ...[part('介護', true), part('保険の申請のしかたを案内し、申請書の書き方をいっしょに')],
          part('確かめた。…'),
        ],
      },
    ],
  }),
  row(9, {
    ...{ kind: 'handoff', id: 'h9', results: ['done'], mayOpen: false },
    excerpts: [
      { field: 'papers', parts: [part('…保険証、'), part('介護', true), part('認定の通知')] },
    ],
  }),
];

const choices = {
  topics: [
    { id: 'care', name: { ja: '介護・高齢者のこと' } },
    { id: 'tax', name: { ja: '国民健康保険・後期高齢者医療のこと' } },
  ],
  desks: [{ id: 'care', name: { ja: '世田谷総合支所 保健福祉課' } }],
  centers: [{ id: 'ikejiri', name: { ja: '池尻' } }],
  today: new Date(NOW).toISOString().slice(0, 10),
};

/** The scripted answer to a search for records; a word that is in none of them finds nothing. */
export function foundRecords(words: string): RouteResponse<'searchRecords'> {
  if (words.includes('なし')) return { ...choices, records: [], next: null, isIndexing: true };
  if (words !== '') return { ...choices, records: matched, next: null, isIndexing: false };
  return { ...choices, records: rows, next: 7, isIndexing: false };
}
