/** What the console says of calls from the kiosks of a center, in Japanese. */
export const consoleStaffCalls = {
  staffCalls: {
    region: '職員の呼び出し',
    calling: '{kiosk}で、職員を呼んでいます',
    since: '呼び出しから{time}',
    make: 'センターの職員を呼ぶ',
    go: '行きます',
    goesMe: '{kiosk}に、あなたが向かっています',
    goes: '{kiosk}に、{name}さんが向かっています',
    done: '対応を終える',
    resident: {
      calling: 'まちづくりセンターの職員を呼んでいます。通話はこのまま続きます。',
      acknowledged: '呼ばれたまちづくりセンターの職員が、来庁者のところへ向かっています。',
    },
    tile: {
      calling: '職員を呼んでいます（{time}）',
      goes: '{name}さんが向かっています',
      somebodyGoes: '職員が向かっています',
    },
  },
  helper: {
    region: 'そばで手伝う',
    begin: 'そばで手伝う',
    end: '手伝いを終える',
    tile: '{name}さんがそばで手伝っています',
    tileSomebody: '職員がそばで手伝っています',
    sideTalk: '担当者と先に話す',
    introduce: '紹介する',
    mine: '{kiosk}で、あなたがそばで手伝っています',
  },
  quiet: {
    region: 'ひとこと',
    visits:
      '{district}では、この2週間、ご利用がありませんでした。窓口で「画面で本庁の担当と話せます」とお声がけください。',
    introductions:
      '{district}では、この2週間、紹介がありませんでした。ご利用の方がいたら「そばで手伝う」を押して、担当者に紹介してみてください。',
    close: '閉じる',
  },
  driving: {
    open: '来庁者の画面を変える',
    title: '来庁者の画面を変える',
    lead: '変えたことは来庁者の画面に出ます。来庁者は、もとにもどすことも、断ることもできます。',
    textSize: '文字の大きさ',
    textSmaller: '小さく',
    textLarger: '大きく',
    volume: '音量',
    quieter: '小さく',
    louder: '大きく',
    language: 'ことば',
    states: {
      asked: '端末に伝えています。',
      done: '変えました。来庁者の画面にも出ています。',
      already: 'すでにその状態です。これ以上は変えられません。',
      undone: '来庁者がもとにもどしました。',
      unanswered: '端末から返事がありません。来庁者に声をかけてください。',
      refused: '来庁者が断っています。声をかけて、ご本人に変えてもらってください。',
    },
  },
  closures: {
    close: '休止にする',
    reopen: '再開する',
    title: '{kiosk}を休止にしますか',
    lead: '理由を選ぶと、端末に「いまお休みしています」と理由が出ます。始まっている相談は、終わるまで続きます。',
    state: '休止中',
    tile: '休止中（{reason}）',
    reasons: {
      broken: '故障',
      maintenance: '点検・清掃',
      room: 'ほかの行事で使用',
      other: 'その他',
    },
  },
} as const;
