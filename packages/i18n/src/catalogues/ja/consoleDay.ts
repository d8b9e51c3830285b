/** What the console says of a specialist's day and of what they are doing now, in Japanese. */
export const consoleDay = {
  day: {
    figures: {
      title: 'きょうの数',
      served: '記録した相談',
      average: '1件の平均',
      returned: '戻ってきた引継ぎ',
      unmet: 'つながらなかった方',
    },
    promises: {
      title: '期限が来た約束',
      empty: 'きょうまでの約束はありません。',
      mine: '自分',
      colleague: '同僚',
    },
    changes: {
      title: '1週間に変わったこと',
      empty: '担当の相談について変わったことはありません。',
      state: '{topic}：{place}で「{state}」（{day}から）',
      takenBack: '{topic}：{place}の{day}からの決まりを取り消し',
      routing: '{topic}：呼び出し方',
      hours: '{place}：受付時間',
    },
  },
  liftRow: { button: '順番を繰上げる', of: '{ticket}の順番を繰上げる' },
  doing: {
    label: 'いましていること',
    ringing: '呼び出し中',
    inCall: '通話中',
    onHold: '保留中',
    transferring: '引継ぎ中',
    wrapUp: '記録中',
  },
  holdTime: {
    label: '保留{time}',
    long: '保留が2分をこえました。再開してひと声かけてください。',
  },
  remark: {
    title: '{ticket}の申し送り',
    label: '対応する職員に伝えること',
    hint: '呼び出しと通話の画面に出ます。{limit}文字まで。記録に残ります。',
    write: '申し送りを書く',
    writeOf: '{ticket}の申し送りを書く',
    change: '申し送りを直す',
    changeOf: '{ticket}の申し送りを直す',
    save: '伝える',
    remove: '取り消す',
    fromCenter: 'センターからの申し送り',
    by: '{name}',
  },
  callsHere: { title: '通話中の方' },
  aids: { title: '手もとの情報' },
} as const;
