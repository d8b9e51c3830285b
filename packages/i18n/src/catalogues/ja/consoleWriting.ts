/** What the console says about 筆談, in Japanese. */
export const consoleWriting = {
  writing: {
    title: '筆談',
    open: '筆談',
    close: '筆談を閉じる',
    lines: 'これまでの筆談',
    empty: '書くと、書いている途中から来庁者の画面に大きく出ます。',
    field: '来庁者に見せる文',
    hint: 'Enterで送ります。送るまで直せます。',
    send: '送る',
    going: '書いています',
    drawn: '手書きの文',
    me: '自分',
    left: '退席した人',
    waits: '回線が戻ると、相手に届きます。',
    held: '保留中は書けません。保留中に書いたことは来庁者に届きません。',
    problem: {
      tooLong: '1回に{limit}文字までです。入らなかったところは、送ってから書いてください。',
      full: 'この行にはもう書けません。送ってから続きを書いてください。',
      tooMuch: '回線が戻るまで書けません。',
    },
  },
  captions: {
    title: '自動字幕',
    shown: '来庁者の画面に出ています。間違うことがあります',
    away: '来庁者の画面に出ていません',
    hide: '自動字幕を止める',
    show: '自動字幕を出す',
    late: '字幕が声に追いつきません。',
    ended: '字幕が止まりました。通話は続いています。',
  },
} as const;
