import type { Translated } from '../shape.ts';
import type { paper as source } from '../ja/paper.ts';

/** What both sides read of paper, in やさしい日本語. */
export const paper: Translated<typeof source> = {
  page: {
    loading: '絵《え》を ひらいて います',
    unreadable: 'この 絵《え》は 見《み》る ことが できません',
    larger: '大《おお》きく',
    smaller: '小《ちい》さく',
    whole: 'ぜんぶ',
    keys: '矢印《やじるし》の キーで 動《うご》かします。＋と －で 大《おお》きさを かえます。0で ぜんぶ 見《み》えます。',
  },
};
