import type { Translated } from '../shape.ts';
import type { kioskWriting as source } from '../ja/kioskWriting.ts';

/** What the kiosk says about 筆談 and what stands under the face, in やさしい日本語. */
export const kioskWriting: Translated<typeof source> = {
  open: '書《か》いて 話《はな》す',
  title: '書《か》いて 話《はな》す',
  lead: '書《か》いた ものは、すぐに 相手《あいて》に 見《み》えます。',
  lines: '今《いま》まで 書《か》いた もの',
  way: '書《か》く 方法《ほうほう》',
  keys: 'キーで 書《か》く',
  pen: '指《ゆび》で 書《か》く',
  field: '書《か》く ことば',
  send: '送《おく》る',
  rub: '1つ 消《け》す',
  pad: '指《ゆび》で 書《か》く ところ',
  here: 'ここに 指《ゆび》で 書《か》いて ください',
  drawn: '手《て》で 書《か》いた もの',
  me: 'あなた',
  left: 'もう いない 人《ひと》',
  going: '書《か》いて います',
  problem: {
    tooLong:
      '1回《かい》に {limit}文字《もじ》までです。入《はい》らない ところは、「送《おく》る」の あとで 書《か》いて ください。',
    full: 'もう 書《か》けません。「送《おく》る」の あとで つづきを 書《か》いて ください。',
    tooMuch: 'つながる まで、もう 書《か》けません。少《すこ》し 待《ま》って ください。',
  },
  shown: '担当《たんとう》の 人《ひと》の ことば',
  from: '{name} から',
  answer: '書《か》いて 答《こた》える',
  close: '閉《と》じる',
  heard: {
    region: '自動《じどう》の 文字《もじ》',
    mark: '自動《じどう》',
    note: 'まちがえる ことが あります',
    away: '文字《もじ》を 消《け》す',
    back: '自動《じどう》の 文字《もじ》を 出《だ》す',
    late: '今《いま》、文字《もじ》が おそく なって います。',
    ended: '今《いま》、文字《もじ》が 出《で》ません。声《こえ》は 聞《き》こえます。',
  },
};
