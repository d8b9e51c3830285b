import type { Phrase, SummaryBlock } from '@madoguchi/domain';
import type { DeskDayView } from '@madoguchi/protocol';
import { care, dayFromNow, minutesAgo } from './wardData.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The day of a specialist: figures, and every sort of change. */
export const DESK_DAY: DeskDayView = {
  averageMinutes: 18,
  unmet: 2,
  changes: [
    {
      at: minutesAgo(3 * HOUR),
      what: 'state',
      topicName: care.topicName,
      place: { kind: 'center', district: '北沢' },
      state: 'stopped',
      since: dayFromNow(2),
    },
    {
      at: minutesAgo(DAY),
      what: 'hours',
      topicName: null,
      place: { kind: 'desk', name: care.deskName },
      state: null,
      since: null,
    },
    {
      at: minutesAgo(2 * DAY),
      what: 'routing',
      topicName: care.topicName,
      place: { kind: 'ward' },
      state: null,
      since: null,
    },
    {
      at: minutesAgo(4 * DAY),
      what: 'state',
      topicName: care.topicName,
      place: { kind: 'ward' },
      state: null,
      since: dayFromNow(5),
    },
  ],
};

const line = (ja: string, en: string) => ({ ja, en });

/** What the specialist of the gallery has at hand. */
export const GUIDE = {
  papers: [
    line('介護保険の保険証', 'Long-term care insurance card'),
    line('かかりつけの医院の名前が分かるもの', 'The name of your usual doctor'),
    line('本人確認書類（マイナンバーカード、運転免許証など）', 'Proof of identity'),
  ],
  sentences: [
    { id: '1', text: line('申請のあと、調査員がご自宅に伺います。', 'Somebody will visit you.') },
    { id: '2', text: line('いま調べています。少しお待ちください。', 'One moment, please.') },
    {
      id: '3',
      text: line('お手もとの書類を、カメラに見せてください。', 'Please show your paper.'),
    },
    {
      id: '4',
      text: line('センターの職員が用紙をお渡しします。', 'The staff will give you a form.'),
    },
  ],
  phrases: [
    { field: 'matter', text: '家族の要介護認定を申請したい。' },
    { field: 'matter', text: '介護サービスの使い方を知りたい。' },
    { field: 'response', text: '要介護認定の申請の流れを説明した。' },
    { field: 'told', text: '申請のあと、調査員が自宅に伺うこと。' },
  ] satisfies Phrase[],
  blocks: [
    {
      ...{ id: 'b1', part: 'said' },
      text: line('要介護認定の申請について話しました。', 'We talked about long-term care.'),
    },
    {
      ...{ id: 'b2', part: 'nextStep' },
      text: line('申請のあと、調査員がご自宅に伺います。', 'Somebody will visit you.'),
    },
    {
      ...{ id: 'b3', part: 'nextStep' },
      text: line('申請書を書いて、まちづくりセンターの窓口に出してください。', 'Hand in the form.'),
    },
    {
      ...{ id: 'b4', part: 'papers' },
      text: line('介護保険の保険証', 'Long-term care insurance card'),
    },
    {
      ...{ id: 'b5', part: 'papers' },
      text: line('本人確認書類（マイナンバーカード、運転免許証など）', 'Proof of identity'),
    },
    {
      ...{ id: 'b6', part: 'where' },
      text: line('このまちづくりセンターの窓口', 'The counter of this Community Office'),
    },
    {
      ...{ id: 'b7', part: 'telephone' },
      text: line('世田谷総合支所 保健福祉課 03-0000-0000', 'Setagaya Branch 03-0000-0000'),
    },
  ] satisfies SummaryBlock[],
};
