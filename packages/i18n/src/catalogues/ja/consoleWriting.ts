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
    onHandset: '来庁者は自分のスマホで書いています。',
    held: '保留中は書けません。保留中に書いたことは来庁者に届きません。',
    problem: {
      tooLong: '1回に{limit}文字までです。入らなかったところは、送ってから書いてください。',
      full: 'この行にはもう書けません。送ってから続きを書いてください。',
      tooMuch: '回線が戻るまで書けません。',
    },
  },
} as const;
