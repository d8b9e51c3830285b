import type { Translated } from '../shape.ts';
import type { paper as source } from '../ja/paper.ts';

/** What both sides read of paper, in やさしい日本語. */
export const paper: Translated<typeof source> = {
  marks: {
    tools: '書《か》く どうぐ',
    choose: '何《なに》で 書《か》きますか',
    tool: {
      move: 'うごかす',
      pen: 'ペン',
      arrow: 'やじるし',
      circle: 'まる',
      box: 'しかく',
      number: 'ばんごう',
      pointer: 'さす',
      eraser: 'けす',
    },
    undo: 'もどす',
    redo: 'やりなおす',
    clear: 'ぜんぶ けす',
    sheet: '書《か》く ところ',
    keys: '矢印《やじるし》の キーで 場所《ばしょ》を えらびます。Enterで 書《か》きはじめます。もう一度《いちど》 Enterで おわります。',
    list: '書《か》いた もの',
    count: {
      pen: 'ペン {count}',
      arrow: 'やじるし {count}',
      circle: 'まる {count}',
      box: 'しかく {count}',
      number: 'ばんごう {count}',
    },
    full: 'もう 書《か》く ところが ありません。線《せん》を けすと、また 書《か》けます。',
    tooMuch: '少《すこ》し 待《ま》って ください。それから 書《か》いて ください。',
    away: 'いま つながって いません。書《か》いた ものは、つながると 相手《あいて》も 見《み》えます。',
  },
  page: {
    loading: '絵《え》を ひらいて います',
    unreadable: 'この 絵《え》は 見《み》る ことが できません',
    larger: '大《おお》きく',
    smaller: '小《ちい》さく',
    whole: 'ぜんぶ',
    keys: '矢印《やじるし》の キーで 動《うご》かします。＋と －で 大《おお》きさを かえます。0で ぜんぶ 見《み》えます。',
  },
  live: {
    off: '手《て》もとの 紙《かみ》は うつって いません',
    asked: '手《て》もとの 紙《かみ》を 見《み》せて もらえるか 聞《き》いて います',
    blank: '手《て》もとの 紙《かみ》を ぜんぶ かくして います',
    coming: '手《て》もとの 紙《かみ》が もうすぐ うつります',
    hidden: 'かくして います',
    hiddenPlaces: 'かくした ところ',
  },
  mask: {
    add: 'かくす ところを ふやす',
    full: 'これより 多《おお》くは かくせません',
    remove: 'かくすのを やめる',
    box: 'かくした ところ {n}',
    keys: '矢印《やじるし》の キーで 動《うご》かします。Shiftと 矢印《やじるし》の キーで 大《おお》きさを かえます。Deleteで やめます。',
    grow: '矢印《やじるし》の キーで 動《うご》かします。Shiftと 矢印《やじるし》の キーで 大《おお》きく します。',
  },
};
