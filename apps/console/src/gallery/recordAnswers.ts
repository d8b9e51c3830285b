import type { ConsultationRecord, RecordRow, RouteResponse } from '@madoguchi/protocol';

const MINUTE_MS = 60_000;
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
export const RECORD_VERSIONS: ConsultationRecord['versions'] = [
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

const row = (n: number, changes: Partial<RecordRow> = {}): RecordRow => ({
  consultationId: `c${String(n)}`,
  ticket: `池尻-${String(n).padStart(3, '0')}`,
  day: new Date(NOW).toISOString().slice(0, 10),
  requestedAt: NOW - n * 17 * MINUTE_MS,
  topicId: 'care',
  topicName: { ja: '介護・高齢者のこと', en: 'Care and ageing' },
  deskName: { ja: '世田谷総合支所 保健福祉課', en: 'Setagaya branch, health and welfare' },
  specialistName: '世田谷 担当1',
  result: 'settled',
  comeBack: null,
  isOpen: false,
  amendments: 0,
  ...changes,
});

const rows = [
  row(12, { amendments: 2, comeBack: 'papers-missing' }),
  row(11, { isOpen: true, result: 'unsettled', specialistName: '世田谷 担当2' }),
  row(10, {
    ...{ result: 'cancelled', specialistName: null, topicId: 'tax' },
    topicName: { ja: '国民健康保険・後期高齢者医療のこと' },
  }),
  row(9),
  row(8, { result: 'dropped' }),
  row(7, { result: 'unmet', specialistName: null }),
];

/** What the page of the records is answered. */
export const foundRecords: RouteResponse<'searchRecords'> = {
  records: rows,
  more: false,
  topics: [
    { id: 'care', name: { ja: '介護・高齢者のこと' } },
    { id: 'tax', name: { ja: '国民健康保険・後期高齢者医療のこと' } },
  ],
  today: new Date(NOW).toISOString().slice(0, 10),
};
