/** What a guest without an account reads, in Japanese: the source of the area's keys. */
export const guest = {
  title: 'オンライン相談への参加',
  check: {
    lead: '顔を見てお話しします。カメラとマイクを確かめてください。',
    unknown: '確かめています',
    works: '使えます',
    speak: '声を出すと動きます',
    again: 'もういちど確かめる',
    without: 'このままでも入れます。相手の顔と声は届きます。',
    once: 'このリンクは1回だけ使えます。録画・録音はしません。',
    enter: '入る',
    cookiesBlocked:
      'このブラウザーでは Cookie の保存が止められているため、参加できません。設定でこのサイトの Cookie を許可して、もういちどリンクから開いてください。リンクはまだ使えます。',
  },
  sources: { camera: 'カメラ', microphone: 'マイク' },
  problem: {
    'not-permitted': '使用が許可されていません。アドレス欄の左の印から許可してください。',
    'not-found': '見つかりません。つながっているか確かめてください。',
    'in-use': 'ほかのアプリが使っています。閉じると使えます。',
    failed: '開けませんでした。',
  },
  lobby: {
    title: 'お待ちください',
    body: '担当者がお入れします。',
    stay: 'この画面を開いたままにしてください。カメラとマイクはまだつながっていません。',
    as: 'お名前',
    lead: '担当者',
  },
  call: {
    region: '通話',
    held: '相談している方はお待ちです。いまはこちらの声と映像が届きません。',
    people: '参加している方',
    you: 'あなた',
    yourself: 'あなたの映像',
    kinds: {
      resident: '相談している方',
      specialist: '担当者',
      colleague: '職員',
      headOffice: '本庁の職員',
      centerStaff: 'センター職員',
      partner: '連携機関',
      interpreter: '通訳',
    },
    picture: {
      held: 'お待ちです',
      away: '接続が戻るのを待っています',
      coming: 'つないでいます',
      off: 'カメラは切れています',
    },
    muted: 'マイクオフ',
    micOn: 'マイクオン',
    micOff: 'マイクオフ',
    cameraOn: 'カメラオン',
    cameraOff: 'カメラオフ',
    ownOff: '映像は送っていません',
    play: '音を出す',
    phase: {
      preparing: 'カメラとマイクを準備しています。',
      ready: 'つないでいます。そのままお待ちください。',
      interrupted: 'いまつながりにくくなっています。そのままお待ちください。',
    },
  },
  leave: {
    open: '退出する',
    title: '退出しますか',
    body: '退出すると、このリンクではもどれません。',
    yes: '退出する',
    no: 'つづける',
  },
  last: {
    over: {
      consultationOver: {
        title: '相談は終わりました',
        body: 'ありがとうございました。この画面を閉じてください。',
      },
      sentAway: {
        title: '担当者が参加を終わりにしました',
        body: 'ありがとうございました。またお願いするときは、担当者が新しいリンクをお渡しします。',
      },
      notAdmitted: {
        title: 'いまはお入りいただけませんでした',
        body: '担当者が入室を見合わせました。わからないときは、担当者にお問い合わせください。',
      },
      partOver: {
        title: '参加は終わりました',
        body: 'もういちど入るときは、担当者に新しいリンクをもらってください。',
      },
    },
    left: { title: '退出しました', body: 'ありがとうございました。この画面を閉じてください。' },
    link: {
      title: 'このリンクは使えません',
      body: '1回使われたか、取り消されたか、期限が過ぎています。担当者に新しいリンクをもらってください。',
    },
    refused: { title: 'いまは入れません', again: '開きなおす' },
  },
} as const;
