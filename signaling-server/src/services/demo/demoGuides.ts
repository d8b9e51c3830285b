import type { Guide, Phrase } from '@madoguchi/domain';
import {
  SHIPPED_TOPIC_BLOCKS,
  SHIPPED_WARD_BLOCKS,
  withTranslations,
} from '@madoguchi/domain/shipped-words';

const line = (ja: string, easy: string, en: string) =>
  withTranslations({ ja, 'ja-easy': easy, en });

const phrases = (field: Phrase['field'], ...texts: readonly string[]): Phrase[] =>
  texts.map((text) => ({ field, text }));

const NOTHING = { papers: [], sentences: [], phrases: [] };

/** What is written for the ward and for some of its topics besides the sentences of summaries. */
const WRITTEN: readonly Omit<Guide, 'blocks' | 'page' | 'question'>[] = [
  {
    topicId: null,
    papers: [
      line(
        '本人確認書類（マイナンバーカード、運転免許証など）',
        'あなたの 名前《なまえ》が わかるもの（マイナンバーカード、運転免許証《うんてんめんきょしょう》など）',
        'Proof of identity (My Number Card, driving licence …)',
      ),
    ],
    sentences: [
      {
        id: 'wait',
        text: line(
          'いま調べています。少しお待ちください。',
          'いま 調《しら》べています。少《すこ》し 待《ま》ってください。',
          'I am looking it up. One moment, please.',
        ),
      },
      {
        id: 'paper',
        text: line(
          'お手もとの書類を、カメラに見せてください。',
          '書類《しょるい》を カメラに 見《み》せてください。',
          'Please hold your paper up to the camera.',
        ),
      },
      {
        id: 'write',
        text: line(
          'センターの職員が用紙をお渡しします。',
          'センターの 人《ひと》が 紙《かみ》を 渡《わた》します。',
          'The staff of the center will give you a form.',
        ),
      },
    ],
    phrases: [
      ...phrases(
        'response',
        '担当の窓口に引き継いだ。',
        '必要な書類を説明し、申請書の書き方をいっしょに確かめた。',
      ),
      ...phrases('told', '結果は郵送で届くこと。', '分からないときの電話番号。'),
      ...phrases(
        'promised',
        '後日こちらから電話する。',
        '書類がそろったら、もう一度センターに来ていただく。',
      ),
    ],
  },
  {
    topicId: 'care',
    papers: [
      line(
        '介護保険の保険証',
        '介護保険《かいごほけん》の カード',
        'Long-term care insurance card',
      ),
      line(
        'かかりつけの医院の名前が分かるもの',
        'いつも 行《い》く 病院《びょういん》の 名前《なまえ》が わかるもの',
        'The name of your usual doctor',
      ),
    ],
    sentences: [
      {
        id: 'care-visit',
        text: line(
          '申請のあと、調査員がご自宅に伺います。',
          '申《もう》しこみの あと、調《しら》べる 人《ひと》が 家《いえ》に 行《い》きます。',
          'After the application somebody will visit you at home.',
        ),
      },
    ],
    phrases: [
      ...phrases('matter', '家族の要介護認定を申請したい。', '介護サービスの使い方を知りたい。'),
      ...phrases(
        'response',
        '要介護認定の申請の流れを説明した。',
        'あんしんすこやかセンターを案内した。',
      ),
      ...phrases('told', '申請のあと、調査員が自宅に伺うこと。', '主治医の意見書が要ること。'),
    ],
  },
];

/** What whoever serves the demo ward has at hand; a ward enters the addresses of its own pages. */
export const demoGuides: readonly Guide[] = [null, ...Object.keys(SHIPPED_TOPIC_BLOCKS)].map(
  (topicId) => {
    const written = WRITTEN.find((guide) => guide.topicId === topicId);
    const shipped = topicId === null ? SHIPPED_WARD_BLOCKS : (SHIPPED_TOPIC_BLOCKS[topicId] ?? []);
    const blocks = shipped.map((block) => ({ ...block, text: withTranslations(block.text) }));
    return { ...(written ?? { topicId, ...NOTHING }), blocks, page: null, question: null };
  },
);
