/** What the console says of the summary that a resident takes along, in Japanese. */
export const consoleSummary = {
  summary: {
    title: 'まとめ',
    hint: '選んだ文は来庁者の言葉で出ます。書き足した文は、そのまま出ます。',
    parts: {
      said: '話したこと',
      nextStep: '次にすること',
      papers: '持ち物',
      where: '場所',
      when: 'いつ',
      telephone: '電話',
    },
    day: '日にち',
    own: '{part}に書き足す',
    nothingYet: '文を選ぶか書くと、来庁者に見せられます。',
    show: '来庁者に見せる',
    hide: '見せるのをやめる',
    isShown: '来庁者の画面に出ています。変更した内容もすぐに出ます。',
    notShown: 'まとめは、いま来庁者の画面に出ていません。通話を終えると出ます。',
    again: {
      open: 'まとめをもう一度印刷する',
      lead: '紙をなくした方のために、今日のまとめを受付番号でさがして印刷します。印刷したことは監査記録に残ります。',
      ticket: '受付番号',
      ticketHint: '例：池尻-012',
      ticketProblem: '受付番号を「池尻-012」のように入力してください。',
      language: '言葉',
      asInTalk: '相談のときの言葉',
      print: '探して印刷する',
      printed: '{ticket}のまとめを印刷しました。',
      none: 'この番号の今日のまとめは、このセンターにありません。番号を確かめてください。まとめは当日だけ残ります。',
    },
  },
} as const;
