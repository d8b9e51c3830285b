/** What staff read at a kiosk itself, in Japanese: the source of the area's keys. */
export const kioskStaff = {
  helper: {
    entry: '職員の方はこちら',
    title: '職員番号を入れてください',
    lead: 'そばで一緒に操作できます。番号は、コンソールの「アカウント」で作ります。',
    entered: '{count}桁入力',
    practise: '練習する',
    practiceLead: '練習を始めます。来庁者の役をして、担当者につなぎます。件数には入りません。',
    cameras: 'カメラの設定',
    briefTitle: '担当者に先に伝えること',
    write: '書く',
    say: '伝える',
    said: '担当者に伝わります。',
    brief: {
      first: 'はじめての相談です。',
      goesOn: '前の相談の続きです。',
      hearing: '耳が遠い方です。',
      company: '付き添いの方がいます。',
      papers: '書類をお持ちです。',
      hurry: 'お急ぎです。',
    },
  },
  desk: {
    entry: '職員用',
    entryUnset: '職員用（手もとカメラ未設定）',
    title: '手もとの書類を映すカメラ',
    lead: '机の上を映しているカメラを選んでください。ほかのカメラが顔を映します。選んだカメラはこの端末に残ります。',
    trouble:
      '選んだカメラが映りません。線が抜けていないか、ほかのプログラムが使っていないか見てください。',
    choose: '手もとのカメラにする',
    chosen: '手もとのカメラです',
    none: 'この端末に手もとカメラはありません',
    opening: '開いています',
    dead: '映りません',
  },
} as const;
