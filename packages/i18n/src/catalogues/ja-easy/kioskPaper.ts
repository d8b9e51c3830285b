import type { kioskPaper as source } from '../ja/kioskPaper.ts';
import type { Translated } from '../shape.ts';

/** The paper on the desk and who is in the room, in やさしい日本語. */
export const kioskPaper: Translated<typeof source> = {
  people: {
    first: 'いま だれと いますか',
    again: 'だれか 来《き》ましたか。いま だれと いますか',
    why: '担当《たんとう》の 人《ひと》に つたえます。',
    answer: {
      alone: 'ひとり',
      family: '家族《かぞく》と',
      helper: '手伝《てつだ》う 人《ひと》と',
      others: 'ほかの 人《ひと》と',
    },
    later: 'あとで',
    own: 'そばの 人《ひと》：{who}',
    notSaid: 'まだ',
    who: {
      alone: 'いません',
      family: '家族《かぞく》',
      helper: '手伝《てつだ》う 人《ひと》',
      colleague: 'ほかの 職員《しょくいん》',
      others: 'ほかの 人《ひと》',
    },
    there: {
      nobody: '相手《あいて》の そばに 人《ひと》は いません',
      somebody: '相手《あいて》の そばに {who}が います',
    },
    beside: 'そばの 人《ひと》：{who}',
  },
  print: {
    title: '相談《そうだん》の 紙《かみ》',
    ticket: '受付番号《うけつけばんごう》',
    sheet: '{of}枚《まい》の 中《なか》の {number}枚目《まいめ》',
    nextStep: 'つぎに すること',
    offer: '相談《そうだん》で 使《つか》った 紙《かみ》を 印刷《いんさつ》できます',
    offerNextStep: '「つぎに すること」を 印刷《いんさつ》できます',
    start: '印刷《いんさつ》する',
    choose: '印刷《いんさつ》する 紙《かみ》を えらんで ください',
    chooseLead: '紙《かみ》を さわって ください。✓ の 紙《かみ》を 印刷《いんさつ》します。',
    page: '{number}枚目《まいめ》',
    pages: '{page} / {pages}',
    more: 'つづき',
    first: 'はじめ',
    go: '{count}枚《まい》 印刷《いんさつ》する',
    none: '印刷《いんさつ》しないで おわる',
    printing: 'いま 印刷《いんさつ》して います',
    printingLead: 'この まま 待《ま》って ください。',
    printed: '印刷《いんさつ》しました',
    printedLead:
      '紙《かみ》を 取《と》って ください。紙《かみ》が 出《で》ない ときは、職員《しょくいん》に 言《い》って ください。',
    noPrinter: 'プリンターが ありません',
    failed: '印刷《いんさつ》できませんでした',
    notPrintedLead:
      '職員《しょくいん》に 言《い》って ください。この 画面《がめん》に 紙《かみ》は まだ あります。',
    again: 'もう 一度《いちど》 印刷《いんさつ》する',
  },
};
